package io.github.warmlambda.internal.check;

import io.github.warmlambda.environment.StaticInitialization;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The static initializations that one invocation had to wait for: those of own code, and by library those of others. */
record LateInitializations(Function<String, Optional<String>> library, List<StaticInitialization> all) {

    List<StaticInitialization> own() {
        return all.stream()
                .filter(run -> library.apply(run.className()).isEmpty())
                .toList();
    }

    /** The libraries that took longer than that, each with its time, the longest first. */
    Map<String, Duration> librariesAbove(Duration budget) {
        Map<String, Duration> times = new LinkedHashMap<>();
        all.forEach(run -> library.apply(run.className()).ifPresent(it -> times.merge(it, run.self(), Duration::plus)));
        Map<String, Duration> above = new LinkedHashMap<>();
        times.entrySet().stream()
                .filter(it -> it.getValue().compareTo(budget) > 0)
                .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
                .forEach(it -> above.put(it.getKey(), it.getValue()));
        return above;
    }
}
