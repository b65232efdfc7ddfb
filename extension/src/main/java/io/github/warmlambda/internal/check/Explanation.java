package io.github.warmlambda.internal.check;

import io.github.warmlambda.internal.bridge.Request;
import io.github.warmlambda.internal.runtime.FieldUse;
import io.github.warmlambda.internal.watch.Aftermath;
import io.github.warmlambda.internal.watch.FunctionInvocation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that wrote state, by a second run: the first request of the environment and the one that left the state are
 * served again, in an environment of their own whose classes tell where the suspected fields are used.
 */
public final class Explanation {

    private final BiFunction<List<Request>, Set<String>, Map<String, FieldUse>> replay;
    private final Map<String, String> known = new HashMap<>();

    /**
     * An explanation.
     *
     * @param replay serves requests again, and tells where they used these fields
     */
    public Explanation(BiFunction<List<Request>, Set<String>, Map<String, FieldUse>> replay) {
        this.replay = replay;
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
                    .flatMap(it -> it.aftermath(StateLeakCheck.SEES).stream())
                    .flatMap(it -> Stream.ofNullable(it.request()))
                    .toList();
            Map<String, FieldUse> uses = requests.isEmpty() ? Map.of() : replay.apply(requests, suspects);
            suspects.forEach(suspect -> known.putIfAbsent(suspect, text(uses.get(suspect))));
        }
        return known.getOrDefault(field, "");
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
