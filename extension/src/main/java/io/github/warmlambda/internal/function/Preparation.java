package io.github.warmlambda.internal.function;

import io.github.warmlambda.internal.loading.LayerFactory;
import io.github.warmlambda.internal.payload.Payloads;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Makes ready, on a thread of its own, what the first environment of a JVM would have to wait for and what is the same for
 * all environments. Begun as soon as this JVM is known to run tests, or else by the first use of a function.
 */
public final class Preparation {

    private static final long DEFAULT_STACK_SIZE = 0;
    private static final boolean INHERIT_THREAD_LOCALS = false;
    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private Preparation() {}

    /** Begin, unless it has begun. Does not wait. */
    public static void begin() {
        if (BEGUN.compareAndSet(false, true)) {
            Thread thread = new Thread(
                    null, Preparation::prepare, "warm-lambda-prepare", DEFAULT_STACK_SIZE, INHERIT_THREAD_LOCALS);
            thread.setDaemon(true);
            thread.setContextClassLoader(null);
            thread.start();
        }
    }

    private static void prepare() {
        try {
            LayerFactory.prepareFirst();
            Payloads.prepare();
        } catch (RuntimeException | LinkageError failure) {
            // It will fail again where somebody hears of it.
        }
    }
}
