package io.github.warmlambda.internal.runtime;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * The hand-over between a thread of the test and the thread {@code main} of an environment. Who waits stays awake for a moment,
 * because to wake a parked thread takes ten times as long as a small invocation; but not where other environments need the
 * processor, and seldom where it was in vain: the handler takes longer, or the machine is busy.
 */
final class HandOver {

    private static final long AWAKE_NANOS = 50_000;
    private static final int MOST_SKIPPED = 64;
    private static final boolean ONE_PROCESSOR = Runtime.getRuntime().availableProcessors() == 1;

    /** How many environments of this JVM are invoking. */
    private static final AtomicInteger INVOKING = new AtomicInteger();

    private volatile boolean invoking;

    /** Odd while a thread of the test changes whether this environment is invoking. */
    private final AtomicInteger changes = new AtomicInteger();

    private final Wait beginning = new Wait();
    private final Wait outcome = new Wait();
    private final Wait task = new Wait();

    /** A thread of the test waits for an invocation of this environment. */
    void begin() {
        changes.incrementAndGet();
        invoking = true;
        INVOKING.incrementAndGet();
        changes.incrementAndGet();
    }

    /** The invocation is over. */
    void end() {
        changes.incrementAndGet();
        INVOKING.decrementAndGet();
        invoking = false;
        changes.incrementAndGet();
    }

    /** The thread of the test waits a moment for the outcome of its invocation. */
    void awaitOutcome(InvocationInProgress invocation) {
        // Two hand-overs: to the thread main, which may be parked, and back.
        if (beginning.stayAwakeUntil(invocation::hasBegun)) {
            outcome.stayAwakeUntil(invocation.served::isDone);
        }
    }

    /** The thread {@code main} waits a moment for its next task. */
    void awaitTask(BooleanSupplier present) {
        task.stayAwakeUntil(present);
    }

    // What was read while it changed tells nothing: this environment's own invocation would be taken for that of
    // another.
    private boolean othersInvoke() {
        int before = changes.get();
        boolean others = INVOKING.get() > (invoking ? 1 : 0);
        return others && before % 2 == 0 && changes.get() == before;
    }

    /** One of the places at which one of the two threads waits for the other. */
    private final class Wait {

        private int skipped;
        private int left;

        /** Returns whether it came to be so while the thread was awake. */
        boolean stayAwakeUntil(BooleanSupplier reached) {
            if (left > 0) {
                left--;
                return false;
            }
            long start = System.nanoTime();
            while (!reached.getAsBoolean()) {
                if (ONE_PROCESSOR || othersInvoke() || System.nanoTime() - start > AWAKE_NANOS) {
                    skipped = Math.min(MOST_SKIPPED, 2 * skipped + 1);
                    left = skipped;
                    return false;
                }
                Thread.onSpinWait();
            }
            skipped = 0;
            return true;
        }
    }
}
