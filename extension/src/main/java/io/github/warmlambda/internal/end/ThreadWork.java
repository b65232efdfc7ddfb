package io.github.warmlambda.internal.end;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Predicate;

/**
 * Tells whether a thread does work, rather than wait until there is some: it has own code on its stack, in a task of a pool or because
 * an invocation has just started it; or it uses the processor. Reapers that sleep, selectors, timers and workers without a task do
 * neither.
 */
final class ThreadWork {

    private static final Set<String> RUNS_TASKS = Set.of(
            "java.util.concurrent.ThreadPoolExecutor.runWorker",
            "java.util.concurrent.ForkJoinTask.doExec",
            "java.util.concurrent.ThreadPerTaskExecutor.run");

    private final Predicate<String> own;
    private final Map<Thread, Long> cpuTimes = new WeakHashMap<>();

    /**
     * A judge of threads.
     *
     * @param own whether a class of a name is code of the project under test
     */
    ThreadWork(Predicate<String> own) {
        this.own = own;
    }

    /**
     * Whether a thread is at work.
     *
     * @param started whether the invocation that is judged has started it
     */
    boolean isOf(Thread thread, boolean started) {
        StackTraceElement[] stack = thread.getStackTrace();
        boolean forInvocation = started || Arrays.stream(stack).anyMatch(ThreadWork::runsTasks);
        return forInvocation && hasOwnCode(stack) || usesProcessor(thread);
    }

    boolean runsOwnTask(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        return Arrays.stream(stack).anyMatch(ThreadWork::runsTasks) && hasOwnCode(stack);
    }

    private static boolean runsTasks(StackTraceElement frame) {
        return RUNS_TASKS.contains(frame.getClassName() + "." + frame.getMethodName());
    }

    private boolean hasOwnCode(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(frame -> !"java.base".equals(frame.getModuleName()))
                .anyMatch(frame -> own.test(frame.getClassName()));
    }

    /** Since this was asked for the last time, or if it has not begun at all; one that waits is not asked. */
    private boolean usesProcessor(Thread thread) {
        if (thread.getState() != Thread.State.RUNNABLE) {
            return false;
        }
        long now = Processor.TIMES.getThreadCpuTime(thread.getId());
        Long before = cpuTimes.put(thread, now);
        return now == 0 || now > 0 && (before == null || now > before);
    }

    /** Loaded for the first thread that does not wait. */
    private static final class Processor {
        static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();
    }
}
