package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.internal.bridge.EnvironmentHooks;
import io.github.warmlambda.internal.bridge.EnvironmentThreadGroup;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** The threads of one environment. */
final class ProcessThreads extends EnvironmentThreadGroup {

    @SuppressWarnings("removal") // Up to JDK 18, only a daemon group goes when its last thread has gone.
    ProcessThreads(String name, EnvironmentHooks hooks) {
        super(name, hooks);
        setDaemon(true);
    }

    /** Interrupt all, for their process is gone. */
    void interruptAll() {
        alive().forEach(ProcessThreads::interrupt);
    }

    /** How many are alive beside this one. */
    int aliveBeside(Thread one) {
        return (int) alive().stream().filter(thread -> thread != one).count();
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

    // A worker of the common pool belongs to the JVM, even if this group's thread was the first to need it.
    private List<Thread> alive() {
        Thread[] threads = new Thread[2 * activeCount() + 10];
        int count = enumerate(threads);
        return Arrays.stream(threads, 0, count)
                .filter(thread -> !(thread instanceof ForkJoinWorkerThread worker
                        && worker.getPool() == ForkJoinPool.commonPool()))
                .toList();
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
