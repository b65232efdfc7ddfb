package io.github.warmlambda.internal.watch;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** How many functions of the JVM serve invocations at the moment, and so may change what belongs to all. */
public final class ActiveFunctions {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private ActiveFunctions() {}

    /** Run an action of a function. */
    public static <T> T active(Supplier<T> action) {
        COUNT.incrementAndGet();
        try {
            return action.get();
        } finally {
            COUNT.decrementAndGet();
        }
    }

    static boolean isOnlyOne() {
        return COUNT.get() <= 1;
    }
}
