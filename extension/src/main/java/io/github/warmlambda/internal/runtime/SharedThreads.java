package io.github.warmlambda.internal.runtime;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** Tells threads that belong to the whole JVM, although code of an environment was the first to need them. */
final class SharedThreads {

    /** Runs what {@code CompletableFuture.orTimeout} and {@code delayedExecutor} have put off; a worker of the pool from JDK 25 on. */
    private static final String DELAY_SCHEDULER = "CompletableFutureDelayScheduler";

    private SharedThreads() {}

    static boolean contain(Thread thread) {
        if (thread instanceof ForkJoinWorkerThread worker) {
            return worker.getPool() == ForkJoinPool.commonPool();
        }
        return thread.getClass() == Thread.class && thread.getName().equals(DELAY_SCHEDULER);
    }

    /** Let those that inherited a class loader, because its code was the first to need them, forget it. */
    static void release(ClassLoader inherited) {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] threads = new Thread[2 * root.activeCount() + 10];
        int count = root.enumerate(threads);
        Arrays.stream(threads, 0, count)
                .filter(SharedThreads::contain)
                .filter(thread -> thread.getContextClassLoader() == inherited)
                .forEach(thread -> thread.setContextClassLoader(ClassLoader.getSystemClassLoader()));
    }
}
