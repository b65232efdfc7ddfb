package io.github.warmlambda.internal.function;

import io.github.warmlambda.internal.loading.LayerFactory;
import io.github.warmlambda.internal.payload.Payloads;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Makes ready, on a thread of its own, what the first environment of a JVM would have to wait for and what is the same for
 * all environments.
 */
public final class Preparation {

    private static final String PROPERTY = "warmlambda.prepare";
    private static final String OFF = "off";
    private static final long DEFAULT_STACK_SIZE = 0;
    private static final boolean INHERIT_THREAD_LOCALS = false;

    private static final AtomicBoolean BEGUN = new AtomicBoolean();
    private static final CountDownLatch REHEARSED = new CountDownLatch(1);

    private Preparation() {}

    /** A function is going to be used: load ahead what it needs, unless that has begun. */
    public static void begin() {
        if (BEGUN.compareAndSet(false, true)) {
            REHEARSED.countDown();
            start(Preparation::load);
        }
    }

    /** This JVM is going to run tests: rehearse an environment while it still looks for them. */
    static void rehearse(Runnable rehearsal) {
        if (!OFF.equals(System.getProperty(PROPERTY)) && BEGUN.compareAndSet(false, true)) {
            start(() -> {
                try {
                    load();
                    rehearsal.run();
                } finally {
                    REHEARSED.countDown();
                }
                Payloads.prepareObjects();
            });
        }
    }

    /** Wait for a rehearsal that has begun, as what belongs to the whole JVM is to have one user at a time. */
    static void awaitRehearsal() {
        if (BEGUN.get()) {
            try {
                REHEARSED.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void load() {
        LayerFactory.prepareFirst();
        Payloads.prepare();
    }

    private static void start(Runnable work) {
        Runnable quietly = () -> {
            try {
                work.run();
            } catch (RuntimeException | LinkageError failure) {
                // It will fail again where somebody hears of it.
            }
        };
        Thread thread = new Thread(null, quietly, "warm-lambda-rehearse", DEFAULT_STACK_SIZE, INHERIT_THREAD_LOCALS);
        thread.setDaemon(true);
        // A launcher may have a class loader of its own, where the tests are. Since JDK 19 a thread that inherits no
        // thread-locals does not get it.
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.start();
    }
}
