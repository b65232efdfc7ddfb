package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.internal.bridge.EnvironmentHooks;
import io.github.warmlambda.internal.bridge.EnvironmentThreadGroup;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The threads of one environment. */
final class EnvironmentThreads extends EnvironmentThreadGroup {

    @SuppressWarnings("removal") // Up to JDK 18, only a daemon group goes when its last thread has gone.
    EnvironmentThreads(String name, EnvironmentHooks hooks) {
        super(name, hooks);
        setDaemon(true);
    }

    /** Interrupt all, for their process is gone. */
    void interruptAll() {
        alive().forEach(EnvironmentThreads::interrupt);
    }

    /** Those that are alive beside this one. */
    List<Thread> aliveBeside(Thread one) {
        return alive().stream().filter(thread -> thread != one).toList();
    }

    /** Wait until only daemons are left beside the current thread, as a JVM does before it exits. An interrupt ends the wait. */
    void awaitNonDaemons() {
        try {
            for (List<Thread> left = nonDaemons(); !left.isEmpty(); left = nonDaemons()) {
                left.get(0).join();
            }
        } catch (InterruptedException abandoned) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Thread> nonDaemons() {
        return alive().stream()
                .filter(thread -> !thread.isDaemon() && thread != Thread.currentThread())
                .toList();
    }

    private List<Thread> alive() {
        return all().filter(thread -> !SharedThreads.contain(thread)).toList();
    }

    private Stream<Thread> all() {
        Thread[] threads = new Thread[2 * activeCount() + 10];
        int count = enumerate(threads);
        return Arrays.stream(threads, 0, count);
    }

    private static void interrupt(Thread thread) {
        try {
            thread.interrupt();
        } catch (Throwable hostile) {
            // The class of the thread is the user's, and may override what it likes.
        }
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        Thread.UncaughtExceptionHandler byDefault = Thread.getDefaultUncaughtExceptionHandler();
        if (thrown instanceof EnvironmentEnded) {
            return;
        }
        try {
            if (byDefault != null) {
                byDefault.uncaughtException(thread, thrown);
            } else {
                super.uncaughtException(thread, thrown);
            }
        } catch (Throwable ignored) {
            // As in the JDK: handler, stream and exception may be the user's, and the thread must get to its end.
        }
    }
}
