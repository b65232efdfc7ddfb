package io.github.warmlambda.internal.runtime;

import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TransferQueue;
import org.jspecify.annotations.Nullable;

/** The hand-over from threads of the test to the thread {@code main} of an environment. */
public final class Mailbox {

    /** Short for a test that thinks, long for one that invokes back to back. */
    private static final long MOMENT_MICROS = 1_000;

    private final HandOver handOver = new HandOver();
    private final TransferQueue<Task> tasks = new LinkedTransferQueue<>();

    HandOver handOver() {
        return handOver;
    }

    void put(Task task) {
        tasks.add(task);
    }

    /** Wait for a task, and tell if none comes at once. */
    Task take(IdleListener listener) {
        handOver.awaitTask(() -> !tasks.isEmpty());
        if (listener == IdleListener.NONE) {
            return take();
        }
        Task early = uninterruptibly(() -> tasks.poll(MOMENT_MICROS, TimeUnit.MICROSECONDS));
        if (early != null) {
            return early;
        }
        listener.idle();
        Task task = take();
        listener.resumed();
        return task;
    }

    private Task take() {
        Task task = null;
        while (task == null) {
            task = uninterruptibly(tasks::take);
        }
        return task;
    }

    /**
     * Wait. An interrupt neither ends the wait nor gets lost, as with AWS's native client: after an invocation that failed, the
     * next one may begin with its interrupt flag set.
     */
    private static @Nullable Task uninterruptibly(Wait wait) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return wait.task();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private interface Wait {
        @Nullable
        Task task() throws InterruptedException;
    }
}
