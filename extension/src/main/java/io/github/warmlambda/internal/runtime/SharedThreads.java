package io.github.warmlambda.internal.runtime;

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
}
