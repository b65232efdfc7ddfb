package io.github.warmlambda.benchmarks;

import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.environment.Check;
import java.util.Locale;

/** What a look at the state of an environment adds to each invocation, where 10,000 objects can be reached. */
public final class StateBenchmark {

    private static final int WARM_UP = 500;
    private static final int MEASURED = 1_000;
    private static final String EVENT = "{\"name\":\"Ada\"}";

    private StateBenchmark() {}

    /** Run the benchmark. */
    public static void main(String[] arguments) {
        System.out.printf(
                "JDK %s, %d processors%n%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors());
        Sample plain = new Sample(invocations());
        Sample watched = new Sample(invocations(Check.NO_STATE_LEAK));
        Sample all = new Sample(invocations(
                Check.NO_STATE_LEAK,
                Check.NO_REQUEST_DATA_LEFT,
                Check.NO_UNBOUNDED_GROWTH,
                Check.NO_TMP_LEFT,
                Check.NO_GLOBAL_CHANGE));
        System.out.println("warm invocation, with " + StateHandler.OBJECTS + " objects in static fields");
        System.out.println("  without a check     " + plain);
        System.out.println("  with NO_STATE_LEAK  " + watched);
        System.out.println("  with all checks     " + all);
        System.out.printf(
                Locale.ROOT, "  added by NO_STATE_LEAK: %.2f ms%n", (watched.median() - plain.median()) / 1e6);
        System.out.printf(Locale.ROOT, "  added by all checks:    %.2f ms%n", (all.median() - plain.median()) / 1e6);
    }

    private static long[] invocations(Check... checks) {
        try (LambdaFunction function =
                LambdaFunction.of(StateHandler.class).checks(checks).create()) {
            for (int i = 0; i < WARM_UP; i++) {
                function.invokeJson(EVENT);
            }
            long[] times = new long[MEASURED];
            for (int i = 0; i < MEASURED; i++) {
                long start = System.nanoTime();
                function.invokeJson(EVENT);
                times[i] = System.nanoTime() - start;
            }
            return times;
        }
    }
}
