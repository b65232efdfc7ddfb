package io.github.warmlambda.internal.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class IdleWorkerTests {

    @Test
    @Timeout(60)
    void aWorkerWithATaskIsAtWorkAndOneWithoutIsIdle() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try {
            Future<Thread> worker = executor.submit(Thread::currentThread);
            Thread thread = worker.get();
            executor.submit(() -> {
                begun.countDown();
                release.await();
                return null;
            });
            begun.await();
            assertThat(IdleWorker.is(thread)).as("with a task").isFalse();

            release.countDown();
            while (!IdleWorker.is(thread)) {
                Thread.onSpinWait();
            }
        } finally {
            executor.shutdownNow();
        }
    }
}
