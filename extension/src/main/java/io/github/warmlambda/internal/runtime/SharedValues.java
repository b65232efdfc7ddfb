package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.internal.bridge.StandardStreams;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What all code of an environment shares beside its objects, in words: of the whole JVM, of its thread {@code main}, its streams and loggers. */
final class SharedValues {

    private static final String OWN = "io.github.warmlambda.internal.";
    private static final String REPLACED = "replaced";

    private SharedValues() {}

    static Map<String, String> of(Thread main, @Nullable ClassLoader function, EnvironmentCallbacks hooks) {
        Map<String, String> values = new TreeMap<>(hooks.jvmState().described());
        values.put("name of thread main", main.getName());
        values.put("priority of thread main", String.valueOf(main.getPriority()));
        ClassLoader context = main.getContextClassLoader();
        if (context != function) {
            values.put("context class loader of thread main", describe(context));
        }
        Thread.UncaughtExceptionHandler handler = main.getUncaughtExceptionHandler();
        if (handler != null && handler != main.getThreadGroup()) {
            values.put("uncaught exception handler of thread main", describe(handler));
        }
        StandardStreams streams = hooks.streams();
        if (streams.isOutReplaced()) {
            values.put("System.out", REPLACED);
        }
        if (streams.isErrReplaced()) {
            values.put("System.err", REPLACED);
        }
        int shutdownHooks = hooks.exitCalls().shutdownHooks();
        if (shutdownHooks > 0) {
            values.put("number of shutdown hooks", String.valueOf(shutdownHooks));
        }
        values.putAll(hooks.loggers().described());
        return values;
    }

    // An object of the user's has no toString that is ours to call.
    private static String describe(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        Class<?> type = value.getClass();
        // A class of ours stands for one of the JDK that the code named.
        return (type.getName().startsWith(OWN) ? type.getSuperclass() : type).getName();
    }
}
