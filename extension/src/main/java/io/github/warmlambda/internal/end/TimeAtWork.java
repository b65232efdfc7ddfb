package io.github.warmlambda.internal.end;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Tells threads that go on with work after the response from those that are about to finish. A thread that the machine does not let run gets time for
 * it: what counts is the processor that it has used, or how long it has waited for something.
 */
final class TimeAtWork {

    private static final long PROCESSOR = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long WAITING = TimeUnit.MILLISECONDS.toNanos(100);

    /** Loaded with the first thread at work. */
    private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();

    private final Map<Thread, Long> usedBefore = new WeakHashMap<>();
    private final Map<Thread, Long> waitingSince = new WeakHashMap<>();

    /** Those of the threads, all of which are at work now, that are not about to finish. */
    List<Thread> longOnes(Collection<Thread> working) {
        return working.stream().filter(this::isLong).toList();
    }

    private boolean isLong(Thread thread) {
        long now = System.nanoTime();
        long used = TIMES.getThreadCpuTime(thread.getId());
        long before = usedBefore.computeIfAbsent(thread, it -> used);
        if (!isWaiting(thread)) {
            waitingSince.remove(thread);
            return used - before > PROCESSOR;
        }
        return now - waitingSince.computeIfAbsent(thread, it -> now) > WAITING;
    }

    /** For another thread, for time to pass, or for the operating system. */
    private static boolean isWaiting(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        return thread.getState() != Thread.State.RUNNABLE || stack.length > 0 && stack[0].isNativeMethod();
    }
}
