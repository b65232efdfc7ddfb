package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.environment.Phase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Where invocations used the fields that are observed: the last place that assigned one, or else the last that read it. */
final class FieldUses {

    private static final String RUNTIME = "com.amazonaws.services.lambda.runtime.api.client.";

    private final Map<String, FieldUse> uses = new ConcurrentHashMap<>();
    private final Supplier<Activity> activity;

    FieldUses(Supplier<Activity> activity) {
        this.activity = activity;
    }

    void add(String field, boolean written, List<StackTraceElement> stack) {
        if (activity.get().phase() == Phase.INVOKE) {
            List<String> frames = stack.stream()
                    .takeWhile(frame -> !frame.getClassName().startsWith(RUNTIME))
                    .map(StackTraceElement::toString)
                    .toList();
            uses.merge(
                    field,
                    new FieldUse(written, frames),
                    (before, now) -> now.written() || !before.written() ? now : before);
        }
    }

    /** Those since this was asked for the last time. */
    Map<String, FieldUse> take() {
        Map<String, FieldUse> taken = Map.copyOf(uses);
        uses.clear();
        return taken;
    }
}
