package io.github.warmlambda.internal.end;

import java.util.Arrays;
import java.util.Set;

/** A thread of an executor that waits for its next task. */
final class IdleWorker {

    private static final Set<String> WAITING = Set.of(
            "java.util.concurrent.ThreadPoolExecutor.getTask",
            "java.util.concurrent.ForkJoinPool.awaitWork",
            "java.util.concurrent.ForkJoinPool.scan");

    private IdleWorker() {}

    static boolean is(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .anyMatch(WAITING::contains);
    }
}
