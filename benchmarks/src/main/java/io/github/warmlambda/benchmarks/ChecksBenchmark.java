package io.github.warmlambda.benchmarks;

import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.environment.Check;
import java.util.EnumSet;
import java.util.Set;

/** What the checks add to each invocation. */
final class ChecksBenchmark {

    /** The others look at an environment when it ends, or serve events again after the test. */
    private static final Set<Check> EACH_INVOCATION =
            EnumSet.complementOf(EnumSet.of(Check.UNLOADS, Check.WARM_AS_COLD));

    private static final double MOST = 3;

    private ChecksBenchmark() {}

    /** Run it for a function, with so many invocations. */
    public static void main(String[] arguments) {
        Report.mute();
        MeasuredFunction function = MeasuredFunction.named(arguments[0]);
        int measured = Integer.parseInt(arguments[1]);
        Sample plain = invocations(function, measured, EnumSet.noneOf(Check.class));
        Sample watched = invocations(function, measured, EACH_INVOCATION);
        Report.row(
                function.title,
                plain.millis(),
                watched.millis(),
                Report.format("%.2f ms", plain.mean() / 1e6),
                Report.format("%.2f ms", watched.mean() / 1e6),
                Report.ratio(watched.by(plain), MOST));
        System.exit(0);
    }

    private static Sample invocations(MeasuredFunction function, int measured, Set<Check> checks) {
        long[] nanos = new long[measured];
        try (LambdaFunction lambda = function.create(checks.toArray(Check[]::new))) {
            for (int i = -measured; i < measured; i++) {
                long start = System.nanoTime();
                String response = lambda.invokePayload(function.payload()).payloadText();
                nanos[Math.max(0, i)] = System.nanoTime() - start;
                function.check(response);
            }
        }
        return new Sample(nanos);
    }
}
