package io.github.warmlambda.internal.end;

import io.github.warmlambda.internal.runtime.Observed;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Tells which threads an invocation started and left at work. */
public final class ThreadWatch {

    private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(2);

    private final Observed observed;

    /** Hash codes of threads are theirs to say, but a thread that lies harms only itself. */
    private Set<Thread> before = Set.of();

    /** A watch of an environment. */
    public ThreadWatch(Observed observed) {
        this.observed = observed;
    }

    /** An invocation begins. */
    public void begin() {
        observed.threadBirths().begin();
        before = Collections.newSetFromMap(new WeakHashMap<>());
        before.addAll(observed.threads());
    }

    /** The invocation is over. Those that are about to finish get a moment for it. */
    public List<LeftThread> left() {
        long deadline = System.nanoTime() + LONGEST_WAIT;
        List<Thread> left = atWork();
        while (!left.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(STEP);
            left = atWork();
        }
        return left.stream().map(thread -> LeftThread.of(thread, observed)).toList();
    }

    private List<Thread> atWork() {
        return observed.threads().stream()
                .filter(thread -> !before.contains(thread) && !IdleWorker.is(thread))
                .toList();
    }
}
