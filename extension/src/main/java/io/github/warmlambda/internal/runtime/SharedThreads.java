package io.github.warmlambda.internal.runtime;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** Tells threads that belong to the whole JVM, although code of an environment was the first to need them. */
public final class SharedThreads {

    /** What {@code CompletableFuture.orTimeout} and {@code delayedExecutor} have put off runs there: up to JDK 24, and since. */
    private static final Set<String> DELAY_SCHEDULERS =
            Set.of("CompletableFutureDelayScheduler", "ForkJoinPool.commonPool-delayScheduler");

    private SharedThreads() {}

    static boolean contain(Thread thread) {
        if (thread instanceof ForkJoinWorkerThread worker) {
            return worker.getPool() == ForkJoinPool.commonPool();
        }
        boolean ofTheJdk = thread.getClass().getClassLoader() == null;
        return ofTheJdk && DELAY_SCHEDULERS.contains(thread.getName());
    }

    /** Let those that have one of these context class loaders, as code of an environment was the first to need them, forget it. */
    static void release(ClassLoader... ended) {
        alive().stream()
                .filter(thread -> Arrays.stream(ended).anyMatch(it -> it == thread.getContextClassLoader()))
                .forEach(thread -> thread.setContextClassLoader(ClassLoader.getSystemClassLoader()));
    }

    /** Those that are alive, as far as the thread groups of the JVM tell. */
    public static List<Thread> alive() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] threads = new Thread[2 * root.activeCount() + 10];
        int count = root.enumerate(threads);
        return Arrays.stream(threads, 0, count).filter(SharedThreads::contain).toList();
    }
}
