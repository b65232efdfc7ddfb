package io.github.warmlambda.internal.end;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** The common pool of the JVM, which no environment has for itself. */
final class CommonPool {

    private CommonPool() {}

    /** Its threads, as far as the thread groups of the JVM tell. */
    static List<Thread> threads() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] all = new Thread[2 * root.activeCount() + 10];
        int count = root.enumerate(all);
        return Arrays.stream(all, 0, count)
                .filter(thread ->
                        thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool())
                .toList();
    }
}
