package io.github.warmlambda.internal.instrumentation;

import java.lang.instrument.Instrumentation;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What the JVM starts if our jar is among its arguments as {@code -javaagent}. */
public final class Agent {

    private static final AtomicReference<@Nullable Instrumentation> GIVEN = new AtomicReference<>();

    private Agent() {}

    /** Called by the JVM. */
    public static void premain(@Nullable String arguments, Instrumentation instrumentation) {
        GIVEN.set(instrumentation);
    }

    /** What the JVM gave, or null if this is no agent of it. */
    public static @Nullable Instrumentation getInstrumentation() {
        return GIVEN.get();
    }
}
