package io.github.warmlambda.internal.check;

import io.github.warmlambda.internal.bridge.Request;
import io.github.warmlambda.internal.replay.Replay;
import io.github.warmlambda.internal.replay.Replays;
import io.github.warmlambda.internal.runtime.FieldUse;
import io.github.warmlambda.internal.watch.Aftermath;
import io.github.warmlambda.internal.watch.FunctionInvocation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that wrote state, by a second run: the first request of the environment and the one that left the state are
 * served again, in an environment of their own whose classes tell where the suspected fields are used.
 */
final class Explanation {

    private final Replays replays;
    private final boolean on;
    private final Map<String, String> known = new HashMap<>();

    /**
     * An explanation.
     *
     * @param on whether the test asks for it
     */
    Explanation(Replays replays, boolean on) {
        this.replays = replays;
        this.on = on;
    }

    /** Where the field of a difference was written, as a part of a message; empty if that is not known. */
    String of(String field, FunctionInvocation invocation, List<FunctionInvocation> invocations) {
        if (!known.containsKey(field)) {
            Aftermath aftermath = invocation.requireAftermath(StateLeakCheck.SEES);
            Set<String> suspects = aftermath.differences().stream()
                    .map(difference -> difference.location().fieldName())
                    .collect(Collectors.toSet());
            List<Request> requests = Stream.of(invocations.get(0), invocation)
                    .distinct()
                    .flatMap(it -> it.request().stream())
                    .toList();
            Map<String, FieldUse> uses = on ? uses(requests, suspects) : Map.of();
            suspects.forEach(suspect -> known.putIfAbsent(suspect, text(uses.get(suspect))));
        }
        return known.getOrDefault(field, "");
    }

    private Map<String, FieldUse> uses(List<Request> requests, Set<String> fields) {
        try (Replay replay = replays.observing(fields)) {
            requests.forEach(replay::serve);
            return replay.takeFieldUses();
        }
    }

    private static String text(@Nullable FieldUse use) {
        if (use == null) {
            return "";
        }
        String verb = use.written() ? "Written" : "Reached";
        return use.stack().stream()
                .map(frame -> "%n\tat ".formatted() + frame)
                .collect(Collectors.joining("", "%n%s here, when the request was served again:".formatted(verb), ""));
    }
}
