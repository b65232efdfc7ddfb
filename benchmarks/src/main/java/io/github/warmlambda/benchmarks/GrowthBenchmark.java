package io.github.warmlambda.benchmarks;

import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.environment.Check;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** How cost grows: with the number of environments, with the classes of a function, and with the objects that it keeps. */
final class GrowthBenchmark {

    private static final String EVENT = "{\"name\":\"Ada\"}";
    private static final double MILLIS = 1e6;

    private final boolean quick;

    private GrowthBenchmark(boolean quick) {
        this.quick = quick;
    }

    /** Run it; with the argument {@code true} up to a tenth. */
    public static void main(String[] arguments) throws Exception {
        Report.mute();
        GrowthBenchmark benchmark = new GrowthBenchmark(Boolean.parseBoolean(arguments[0]));
        benchmark.environments();
        benchmark.classes();
        benchmark.objects();
        System.exit(0);
    }

    private void environments() {
        Report.title("Environments of a small handler, one after another in one JVM");
        Report.header("environments", "in all", "each");
        for (int count = 1; count <= (quick ? 100 : 1_000); count *= 10) {
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                FirstEnvironment.direct(MeasuredFunction.SMALL);
            }
            double millis = (System.nanoTime() - start) / MILLIS;
            Report.row(count, Report.format("%,.0f ms", millis), Report.format("%.2f ms", millis / count));
        }
    }

    private void classes() throws Exception {
        Report.title("Cold start with the number of classes that static code loads, second and later environments");
        Report.header("classes", "Warm Lambda", "of it each", "floor", "Warm Lambda is");
        for (int count = 100; count <= (quick ? 1_000 : 10_000); count *= 10) {
            byte[] event = EVENT.getBytes(StandardCharsets.UTF_8);
            String handler = GeneratedClasses.handler(count);
            Contender own = new Contender("own", () -> own(handler, event));
            Contender floor = new Contender("floor", () -> floor(handler, event));
            Contender.inTurn(2, List.of(own, floor));
            Map<String, Sample> samples = Contender.inTurn(quick ? 3 : 7, List.of(own, floor));
            Sample sample = samples.get("own");
            Report.row(
                    count,
                    sample.millis(),
                    Report.format("%.0f µs", sample.median() / 1e3 / count),
                    samples.get("floor").millis(),
                    Report.ratio(sample.by(samples.get("floor"))));
        }
    }

    private static long own(String handler, byte[] event) {
        long start = System.nanoTime();
        try (LambdaFunction lambda = LambdaFunction.of(handler).create()) {
            if (lambda.invokePayload(event).error().isPresent()) {
                throw new IllegalStateException(
                        lambda.invocations().get(0).error().toString());
            }
            return System.nanoTime() - start;
        }
    }

    private static long floor(String handler, byte[] event) throws Exception {
        long start = System.nanoTime();
        try (FloorEnvironment floor = new FloorEnvironment(handler)) {
            floor.invoke(event);
            return System.nanoTime() - start;
        }
    }

    private void objects() {
        Report.title("Warm invocation with the number of objects that static fields reach, p50");
        Report.header("objects", "without a check", "with NO_STATE_LEAK", "added for each object");
        for (int count = 10; count <= (quick ? 10_000 : 100_000); count *= 10) {
            Sample plain = invocations(count);
            Sample watched = invocations(count, Check.NO_STATE_LEAK);
            Report.row(
                    count,
                    Report.format("%.3f ms", plain.median() / MILLIS),
                    Report.format("%.3f ms", watched.median() / MILLIS),
                    Report.format("%.0f ns", (watched.median() - plain.median()) / count));
        }
    }

    private Sample invocations(int objects, Check... checks) {
        int measured = quick ? 30 : 100;
        long[] nanos = new long[measured];
        try (LambdaFunction function = LambdaFunction.of(StateHandler.class)
                .environmentVariable(StateHandler.VARIABLE, String.valueOf(objects))
                .checks(checks)
                .create()) {
            for (int i = -measured; i < measured; i++) {
                long start = System.nanoTime();
                function.invokeJson(EVENT);
                nanos[Math.max(0, i)] = System.nanoTime() - start;
            }
            return new Sample(nanos);
        }
    }
}
