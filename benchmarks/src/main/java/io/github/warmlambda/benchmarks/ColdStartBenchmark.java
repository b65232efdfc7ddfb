package io.github.warmlambda.benchmarks;

import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.environment.Invocation;
import java.util.Locale;

/**
 * From nothing to the first response, and from request to response when warm: an execution environment of Warm Lambda beside a
 * forked JVM that runs AWS's runtime interface client. The two are measured in turn, so that a machine that gets slower or
 * faster does so for both.
 */
public final class ColdStartBenchmark {

    private static final int PAIRS = 30;
    private static final int WARM_UP = 2_000;
    private static final int WARM = 2_000;
    private static final String EVENT = "{\"name\":\"Ada\"}";

    private ColdStartBenchmark() {}

    /** Run the benchmark. */
    public static void main(String[] arguments) throws Exception {
        System.out.printf(
                "JDK %s, %d processors%n%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors());
        long first = coldStart();
        forkedColdStart();
        long[] own = new long[PAIRS];
        long[] forked = new long[PAIRS];
        for (int i = 0; i < PAIRS; i++) {
            own[i] = coldStart();
            forked[i] = forkedColdStart();
        }
        System.out.printf(Locale.ROOT, "first environment of the JVM to its first response: %.1f ms%n%n", first / 1e6);
        print("later environment to its first response", new Sample(own), new Sample(forked));
        print("warm invocation, back to back", new Sample(warm()), new Sample(forkedWarm()));
    }

    private static void print(String what, Sample own, Sample forked) {
        System.out.println(what);
        System.out.println("  Warm Lambda  " + own);
        System.out.println("  forked RIC   " + forked);
        System.out.printf(Locale.ROOT, "  ratio        1/%.1f%n%n", forked.median() / own.median());
    }

    private static long coldStart() {
        long start = System.nanoTime();
        try (LambdaFunction function = LambdaFunction.of(CounterHandler.class).create()) {
            Invocation invocation = function.invokeJson(EVENT);
            long time = System.nanoTime() - start;
            expectCounter(1, invocation.payloadText());
            return time;
        }
    }

    private static long forkedColdStart() throws Exception {
        long start = System.nanoTime();
        try (ForkedRuntime runtime = new ForkedRuntime(CounterHandler.class)) {
            String response = runtime.invoke(EVENT);
            long time = System.nanoTime() - start;
            expectCounter(1, response);
            return time;
        }
    }

    private static long[] warm() {
        try (LambdaFunction function = LambdaFunction.of(CounterHandler.class).create()) {
            for (int i = 0; i < WARM_UP; i++) {
                function.invokeJson(EVENT);
            }
            long[] times = new long[WARM];
            for (int i = 0; i < WARM; i++) {
                long start = System.nanoTime();
                function.invokeJson(EVENT);
                times[i] = System.nanoTime() - start;
            }
            return times;
        }
    }

    private static long[] forkedWarm() throws Exception {
        try (ForkedRuntime runtime = new ForkedRuntime(CounterHandler.class)) {
            for (int i = 0; i < WARM_UP; i++) {
                runtime.invoke(EVENT);
            }
            long[] times = new long[WARM];
            for (int i = 0; i < WARM; i++) {
                long start = System.nanoTime();
                runtime.invoke(EVENT);
                times[i] = System.nanoTime() - start;
            }
            return times;
        }
    }

    private static void expectCounter(int expected, String response) {
        if (!response.contains("\"counter\":" + expected)) {
            throw new IllegalStateException("Expected counter " + expected + ", but the response is " + response);
        }
    }
}
