package io.github.warmlambda.internal.end;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.warmlambda.internal.state.HeldObjects.Held;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ExecutorsTests {

    /** One that runs the user's code when it is to stop. */
    private static final class Hostile extends ThreadPoolExecutor {
        private Hostile() {
            super(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        }

        @Override
        public List<Runnable> shutdownNow() {
            throw new IllegalStateException("not now");
        }
    }

    private static void stop(Object held) {
        Executors.stop(List.of(new Held("acme.Orders.FIELD", held)));
    }

    @Test
    void anExecutorBehindAnObjectIsStopped() {
        ExecutorService executor = java.util.concurrent.Executors.newSingleThreadExecutor();

        stop(new AtomicReference<>(executor));

        assertThat(executor.isShutdown()).isTrue();
    }

    @Test
    void aTimerIsCancelled() {
        Timer timer = new Timer(true);

        stop(timer);

        TimerTask task = new TimerTask() {
            @Override
            public void run() {}
        };
        assertThatIllegalStateException().isThrownBy(() -> timer.schedule(task, 0));
    }

    @Test
    void oneThatRefusesKeepsNoOtherFromBeingStopped() {
        ExecutorService executor = java.util.concurrent.Executors.newSingleThreadExecutor();

        stop(new Object[] {new Hostile(), executor});

        assertThat(executor.isShutdown()).isTrue();
    }
}
