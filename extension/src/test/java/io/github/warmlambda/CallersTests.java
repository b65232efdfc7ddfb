package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.InvocationInterruptedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Threads that use a function at the same time, or from within, or are interrupted while they wait. */
class CallersTests {

    public static class Counter implements RequestHandler<Object, Integer> {

        static int count;

        @Override
        public Integer handleRequest(Object event, Context context) {
            return ++count;
        }

        public String greet(String name) {
            return "Hello, " + name;
        }

        public static int twice(int number) {
            return 2 * number;
        }
    }

    /** Calls back into the test, as a shared JDK type makes possible. */
    public static class CallsBack implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            ((Runnable) System.getProperties().get(event)).run();
            return "called";
        }
    }

    public static class Blocks implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            ((Runnable) System.getProperties().get(event)).run();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                return "interrupted";
            }
            return "never";
        }
    }

    private static LambdaFunction function(Class<?> handler) {
        return LambdaFunction.of(handler).create();
    }

    @Test
    void concurrentCallsQueue() throws Exception {
        int calls = 40;
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (LambdaFunction counter = function(Counter.class)) {
            List<Future<Integer>> results = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                results.add(threads.submit(() -> counter.invoke(1).payloadAs(Integer.class)));
            }
            List<Integer> counts = new ArrayList<>();
            for (Future<Integer> result : results) {
                counts.add(result.get());
            }
            assertThat(counts)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, calls).boxed().toList());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aCallFromTheOwnMainThreadIsRefused() {
        String key = "warmlambda.test.callback";
        try (LambdaFunction function = function(CallsBack.class)) {
            System.getProperties().put(key, (Runnable) () -> function.invoke(key));

            assertThat(function.invoke(key).error()).hasValueSatisfying(error -> {
                assertThat(error.errorType()).contains("java.lang.IllegalStateException");
                assertThat(error.errorMessage())
                        .isEqualTo(
                                "Function [CallersTests-CallsBack] was called from the thread \"main\" of its own execution environment 1, which would wait for itself for ever. Call it from the test, or from another thread.");
            });
        } finally {
            System.getProperties().remove(key);
        }
    }

    @Test
    void anInterruptedCallerEndsTheEnvironmentAndSeesWhereTheHandlerWas() throws Exception {
        String key = "warmlambda.test.started";
        CountDownLatch started = new CountDownLatch(1);
        System.getProperties().put(key, (Runnable) started::countDown);
        try (LambdaFunction function = function(Blocks.class)) {
            Thread caller = Thread.currentThread();
            Thread interrupter = new Thread(() -> {
                try {
                    started.await();
                    caller.interrupt();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            interrupter.start();

            assertThatExceptionOfType(InvocationInterruptedException.class)
                    .isThrownBy(() -> function.invoke(key))
                    .withMessageContaining(
                            "so execution environment 1 was ended.\nIts thread \"main\" was here:\n\tat ")
                    .withMessageContaining(Blocks.class.getName() + ".handleRequest(");
            assertThat(Thread.interrupted()).as("interrupt flag").isTrue();
            interrupter.join();
            assertThat(function.environments().get(0).endReason()).contains(EndReason.INTERRUPTED);
        } finally {
            System.getProperties().remove(key);
        }
    }
}
