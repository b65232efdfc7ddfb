package io.github.warmlambda.internal.watch;

import io.github.warmlambda.environment.StateChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What differs between two moments in what an environment sets beside its own objects. */
final class GlobalChanges {

    /** AWS's runtime sets it for each invocation. */
    private static final String TRACE_HEADER = "com.amazonaws.xray.traceHeader";

    private static final String PROPERTY = "system property ";

    private GlobalChanges() {}

    static List<StateChange> between(WarmState before, WarmState after, UnaryOperator<String> masking) {
        Map<String, String> old = globals(before);
        Map<String, String> now = globals(after);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        List<StateChange> changes = new ArrayList<>();
        for (String name : names) {
            String was = text(old.get(name));
            String is = text(now.get(name));
            if (!was.equals(is)) {
                changes.add(new StateChange(name, masking.apply(was), masking.apply(is), StateChange.Kind.ASSIGNED));
            }
        }
        return changes;
    }

    /** The system properties and the contexts of loggers, by the names that messages and allowances give them. */
    static Map<String, String> texts(WarmState state) {
        Map<String, String> texts = new TreeMap<>(state.logContexts());
        state.surroundings().systemProperties().forEach((name, value) -> {
            if (!name.equals(TRACE_HEADER)) {
                texts.put(PROPERTY + name, value);
            }
        });
        return texts;
    }

    private static Map<String, String> globals(WarmState state) {
        Map<String, String> globals = texts(state);
        state.surroundings().jvmValues().forEach(globals::putIfAbsent);
        state.logLevels().forEach(globals::putIfAbsent);
        return globals;
    }

    private static String text(@Nullable String value) {
        return value == null ? "(not set)" : "\"" + value + "\"";
    }
}
