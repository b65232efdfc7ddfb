package io.github.warmlambda.benchmarks;

import io.github.warmlambda.LambdaFunction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * From nothing to the first response, in the second and later environments of a JVM: beside a forked JVM that runs AWS's
 * runtime, and beside the floor.
 */
final class ColdStartBenchmark {

    static final String OWN = "Warm Lambda";
    static final String FORK = "forked JVM";
    static final String FLOOR = "floor";
    static final String REFLECTION = "reflection alone";

    private final MeasuredFunction function;

    private ColdStartBenchmark(MeasuredFunction function) {
        this.function = function;
    }

    /** Run the benchmark of the function that the first argument names, in as many rounds as the second says. */
    public static void main(String[] arguments) throws Exception {
        Report.mute();
        MeasuredFunction function = MeasuredFunction.named(arguments[0]);
        ColdStartBenchmark benchmark = new ColdStartBenchmark(function);
        benchmark.run(Integer.parseInt(arguments[1]));
        System.exit(0);
    }

    private void run(int rounds) throws Exception {
        List<Contender> contenders = List.of(
                new Contender(OWN, this::own),
                new Contender(FLOOR, this::floor),
                new Contender(REFLECTION, this::reflection),
                new Contender(FORK, this::forked));
        Contender.inTurn(Math.max(3, rounds / 3), contenders.subList(0, 3));
        Map<String, Sample> samples = Contender.inTurn(rounds, contenders);
        Sample own = samples.get(OWN);
        Report.title("Cold start of " + function.title + ", second and later environments");
        Report.header("", "to the first response", "Warm Lambda is");
        Report.row(OWN, own.millis(), "");
        Report.row("the floor", samples.get(FLOOR).millis(), Report.ratio(own.by(samples.get(FLOOR)), mostOfFloor()));
        Report.row(
                "forked JVM with AWS's runtime",
                samples.get(FORK).millis(),
                function == MeasuredFunction.SMALL
                        ? Report.ratio(own.by(samples.get(FORK)), 1 / 40.0)
                        : Report.ratio(own.by(samples.get(FORK))));
        Report.row(REFLECTION, samples.get(REFLECTION).millis(), Report.ratio(own.by(samples.get(REFLECTION))));
        Sample crowded = Contender.inTurn(rounds, contenders.subList(0, 1)).get(OWN);
        Report.row(OWN + ", one right after another", crowded.millis(), Report.ratio(own.by(crowded)));
    }

    private double mostOfFloor() {
        return function == MeasuredFunction.SMALL ? 1.5 : 1.25;
    }

    private long own() {
        long start = System.nanoTime();
        try (LambdaFunction lambda = function.create()) {
            String response = lambda.invokeJson(function.event).payloadText();
            long nanos = System.nanoTime() - start;
            function.check(response);
            return nanos;
        }
    }

    private long floor() throws Exception {
        long start = System.nanoTime();
        try (FloorEnvironment floor = new FloorEnvironment(function.handler)) {
            byte[] response = floor.invoke(function.payload());
            long nanos = System.nanoTime() - start;
            function.check(new String(response, StandardCharsets.UTF_8));
            return nanos;
        }
    }

    private long reflection() throws Exception {
        long start = System.nanoTime();
        ReflectiveEnvironment.coldStart(function);
        return System.nanoTime() - start;
    }

    private long forked() throws Exception {
        long start = System.nanoTime();
        try (ForkedRuntime runtime = new ForkedRuntime(function.handler)) {
            String response = runtime.invoke(function.event);
            long nanos = System.nanoTime() - start;
            function.check(response);
            return nanos;
        }
    }
}
