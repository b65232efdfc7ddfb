package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads of an environment leave with it; those of the JVM stay, and forget it. */
class LeftThreadsTests {

    private static final String THREAD = "warmlambda.test.thread";

    /** What a function may hold its executors in. */
    static final class Pools {
        final ForkJoinPool forkJoin = new ForkJoinPool(2);
        final Map<String, ScheduledExecutorService> scheduled = new ConcurrentHashMap<>();
        Optional<Timer> timer = Optional.empty();
    }

    public static class Starting implements RequestHandler<String, String> {

        private static final Pools POOLS = new Pools();
        private final ExecutorService fixed = Executors.newFixedThreadPool(1);

        @Override
        public String handleRequest(String what, Context context) {
            switch (what) {
                case "thread" -> new Thread(() -> waitForEver()).start();
                case "executor of the handler" -> fixed.execute(() -> tell(Thread.currentThread()));
                case "fork-join pool" -> POOLS.forkJoin.execute(() -> tell(Thread.currentThread()));
                case "scheduled executor in a map" ->
                    POOLS.scheduled
                            .computeIfAbsent("x", name -> Executors.newScheduledThreadPool(1))
                            .scheduleAtFixedRate(() -> tell(Thread.currentThread()), 0, 1, TimeUnit.HOURS);
                case "timer" -> {
                    POOLS.timer = Optional.of(new Timer());
                    POOLS.timer.get().schedule(task(), 0, 3_600_000);
                }
                case "common pool" -> ForkJoinPool.commonPool().execute(() -> tell(Thread.currentThread()));
                case "delay scheduler" ->
                    CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS, Runnable::run)
                            .execute(() -> tell(Thread.currentThread()));
                default -> throw new IllegalArgumentException(what);
            }
            return what;
        }

        private static TimerTask task() {
            return new TimerTask() {
                @Override
                public void run() {
                    tell(Thread.currentThread());
                }
            };
        }

        private static void waitForEver() {
            tell(Thread.currentThread());
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        }

        @SuppressWarnings("unchecked")
        private static void tell(Thread thread) {
            ((Consumer<Thread>) System.getProperties().get(THREAD)).accept(thread);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"thread", "executor of the handler", "fork-join pool", "scheduled executor in a map", "timer"})
    void leave(String what) throws Exception {
        CompletableFuture<Thread> started = new CompletableFuture<>();
        System.getProperties().put(THREAD, (Consumer<Thread>) started::complete);
        try (LambdaFunction function = LambdaFunction.of(Starting.class).create()) {
            function.invoke(what);
            Thread thread = started.get(10, TimeUnit.SECONDS);

            function.coldStart();
            thread.join(10_000);

            assertThat(thread.isAlive()).isFalse();
        }
    }

    @Test
    void ofTheJvmStayAndForgetTheFunction() throws Exception {
        for (String what : List.of("common pool", "delay scheduler")) {
            CompletableFuture<Thread> started = new CompletableFuture<>();
            System.getProperties().put(THREAD, (Consumer<Thread>) started::complete);
            Thread thread;
            try (LambdaFunction function = LambdaFunction.of(Starting.class).create()) {
                function.invoke(what);
                thread = started.get(10, TimeUnit.SECONDS);
            }

            assertThat(thread.isInterrupted()).as(what).isFalse();
            assertThat(String.valueOf(thread.getContextClassLoader())).as(what).doesNotContain("function layer");
        }
    }
}
