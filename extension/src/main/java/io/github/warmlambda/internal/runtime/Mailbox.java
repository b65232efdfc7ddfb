package io.github.warmlambda.internal.runtime;

import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TransferQueue;

/** The hand-over from threads of the test to the thread {@code main} of an environment. */
public final class Mailbox {

    private final HandOver handOver = new HandOver();
    private final TransferQueue<Task> tasks = new LinkedTransferQueue<>();

    HandOver handOver() {
        return handOver;
    }

    void put(Task task) {
        tasks.add(task);
    }

    /**
     * Wait for a task. An interrupt neither ends the wait nor gets lost, as with AWS's native client: after an invocation
     * that failed, the next one may begin with its interrupt flag set.
     */
    Task take() {
        handOver.awaitTask(() -> !tasks.isEmpty());
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return tasks.take();
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
}
