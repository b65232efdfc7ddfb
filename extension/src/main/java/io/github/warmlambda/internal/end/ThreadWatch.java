package io.github.warmlambda.internal.end;

import io.github.warmlambda.internal.runtime.Observed;
import io.github.warmlambda.internal.runtime.SharedThreads;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Tells which threads go on with work for an invocation that is over. */
public final class ThreadWatch {

    private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long SHORT_STEP = TimeUnit.MICROSECONDS.toNanos(200);
    private static final int QUIET_LOOKS = 3;

    private final Observed observed;
    private final Predicate<String> own;
    private final BooleanSupplier alone;

    /** Hash codes of threads are theirs to say, but a thread that lies harms only itself. */
    private Set<Thread> before = newSet();

    /** The threads that worked for an earlier invocation already. */
    private Set<Thread> reported = newSet();

    /**
     * A watch of an environment.
     *
     * @param own whether a class of a name is code of the project under test
     * @param alone whether no other function of the JVM is active, so that tasks of the common pool are this one's
     */
    public ThreadWatch(Observed observed, Predicate<String> own, BooleanSupplier alone) {
        this.observed = observed;
        this.own = own;
        this.alone = alone;
    }

    private static Set<Thread> newSet() {
        return Collections.newSetFromMap(new WeakHashMap<>());
    }

    /** An invocation begins. */
    public void begin() {
        observed.threadBirths().begin();
        before = newSet();
        before.addAll(observed.threads());
        before.addAll(sharedAtWork(new ThreadWork(own)));
        reported.removeIf(thread -> !thread.isAlive());
    }

    /** The invocation is over. Those that are about to finish get a moment for it. */
    public List<LeftThread> left() {
        ThreadWork work = new ThreadWork(own);
        long deadline = System.nanoTime() + LONGEST_WAIT;
        List<Thread> left = atWork(work);
        if (left.isEmpty() && hasIdleWorkers()) {
            LockSupport.parkNanos(SHORT_STEP);
            left = atWork(work);
        }
        int quietLooks = hasStarted() ? QUIET_LOOKS : 0;
        TimeAtWork time = new TimeAtWork();
        List<Thread> longOnes = time.longOnes(left);
        while (longOnes.isEmpty() && System.nanoTime() < deadline && (!left.isEmpty() || quietLooks-- > 0)) {
            LockSupport.parkNanos(STEP);
            left = atWork(work);
            longOnes = time.longOnes(left);
        }
        if (!longOnes.isEmpty()) {
            left = longOnes;
        }
        reported.addAll(left);
        return left.stream().map(thread -> LeftThread.of(thread, observed)).toList();
    }

    /** Then all may be quiet because a thread has not come to what it was started for. */
    private boolean hasStarted() {
        return observed.threads().stream().anyMatch(thread -> !before.contains(thread));
    }

    /** Then one may have been given a task, which it takes up within microseconds. */
    private boolean hasIdleWorkers() {
        return observed.threads().stream().anyMatch(IdleWorker::is);
    }

    private List<Thread> atWork(ThreadWork work) {
        List<Thread> working = new ArrayList<>();
        for (Thread thread : observed.threads()) {
            boolean started = !before.contains(thread);
            if (!reported.contains(thread) && work.isOf(thread, started)) {
                working.add(thread);
            }
        }
        // What was at work before is a task of another environment, which may have ended.
        sharedAtWork(work).stream()
                .filter(thread -> !reported.contains(thread) && !before.contains(thread))
                .forEach(working::add);
        return working;
    }

    /** The threads of the common pool that run own code in a task. */
    private List<Thread> sharedAtWork(ThreadWork work) {
        return alone.getAsBoolean() && isCommonPoolActive()
                ? SharedThreads.alive().stream().filter(work::runsOwnTask).toList()
                : List.of();
    }

    private static boolean isCommonPoolActive() {
        ForkJoinPool pool = ForkJoinPool.commonPool();
        return pool.getActiveThreadCount() > 0 || pool.hasQueuedSubmissions();
    }
}
