package io.github.warmlambda.benchmarks;

import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.environment.Isolation;
import java.util.Locale;

/**
 * What {@code isolation = PROCESS} adds to a forked JVM with AWS's runtime: an environment of Warm Lambda in a process of its
 * own beside a bare runtime loop, invoked in turn.
 */
public final class ProcessBenchmark {

    private static final int WARM_UP = 3_000;
    private static final int WARM = 3_000;
    private static final int BLOCK = 100;
    private static final int COLD = 15;
    private static final String EVENT = "{\"name\":\"Ada\"}";

    private ProcessBenchmark() {}

    /** Run the benchmark. */
    public static void main(String[] arguments) throws Exception {
        System.out.printf(
                "JDK %s, %d processors%n%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors());
        warm();
        cold();
    }

    private static void warm() throws Exception {
        long[] own = new long[WARM];
        long[] bare = new long[WARM];
        try (LambdaFunction function = process();
                ForkedRuntime runtime = new ForkedRuntime(CounterHandler.class.getName())) {
            for (int i = -WARM_UP; i < WARM; i += BLOCK) {
                warm(own, i, function::invokeJson);
                warm(bare, i, runtime::invoke);
            }
        }
        print("warm invocation", new Sample(own), new Sample(bare));
    }

    /** Back to back, so that what a runtime does after its response, to ask for the next request, counts for both. */
    private static void warm(long[] nanos, int from, Call call) throws Exception {
        for (int i = from; i < from + BLOCK; i++) {
            long start = System.nanoTime();
            call.invoke(EVENT);
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
    }

    private static void cold() throws Exception {
        long[] own = new long[COLD];
        long[] bare = new long[COLD];
        for (int i = 0; i < COLD; i++) {
            long start = System.nanoTime();
            try (LambdaFunction function = process()) {
                function.invokeJson(EVENT);
                own[i] = System.nanoTime() - start;
            }
            start = System.nanoTime();
            try (ForkedRuntime runtime = new ForkedRuntime(CounterHandler.class.getName())) {
                runtime.invoke(EVENT);
                bare[i] = System.nanoTime() - start;
            }
        }
        print("new environment to its first response", new Sample(own), new Sample(bare));
    }

    private static LambdaFunction process() {
        return LambdaFunction.of(CounterHandler.class)
                .isolation(Isolation.PROCESS)
                .create();
    }

    private static void print(String what, Sample own, Sample bare) {
        System.out.println(what);
        System.out.println("  isolation = PROCESS  " + own);
        System.out.println("  bare runtime         " + bare);
        System.out.printf(Locale.ROOT, "  ratio                %.2f%n%n", own.median() / bare.median());
    }

    private interface Call {
        Object invoke(String json) throws Exception;
    }
}
