package io.github.warmlambda.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The first environment of a JVM: each round starts JVMs of its own. */
final class FirstEnvironmentBenchmark {

    private static final String DIRECT = "first use in a program";
    private static final String WITHOUT_CACHE = "first use in a program, with nothing kept from a run before";
    private static final String JUNIT = "first use in the first test of JUnit's launcher";

    private final MeasuredFunction function;
    private final DynamoStub dynamo;

    private FirstEnvironmentBenchmark(MeasuredFunction function, DynamoStub dynamo) {
        this.function = function;
        this.dynamo = dynamo;
    }

    static void run(MeasuredFunction function, DynamoStub dynamo, int rounds) throws Exception {
        new FirstEnvironmentBenchmark(function, dynamo).run(rounds);
    }

    private void run(int rounds) throws Exception {
        List<Contender> contenders = List.of(
                new Contender(JUNIT, () -> nanos("junit")),
                new Contender(DIRECT, () -> nanos("direct")),
                new Contender(WITHOUT_CACHE, () -> nanos("direct", "-Dwarmlambda.cache=off")),
                new Contender(ColdStartBenchmark.FLOOR, () -> nanos("floor")),
                new Contender(ColdStartBenchmark.FORK, this::forked));
        Contender.inTurn(1, contenders);
        Map<String, Sample> samples = Contender.inTurn(rounds, contenders);
        Sample fork = samples.get(ColdStartBenchmark.FORK);
        Report.title("Cold start of " + function.title + ", first environment of a JVM");
        Report.header("", "to the first response", "of the forked JVM's");
        samples.forEach((name, sample) -> Report.row(name, sample.millis(), ratio(name, sample.by(fork))));
    }

    private String ratio(String name, double ratio) {
        boolean bound = function == MeasuredFunction.SMALL && (name.equals(DIRECT) || name.equals(JUNIT));
        return bound ? Report.ratio(ratio, 1 / 3.0) : Report.ratio(ratio);
    }

    private long nanos(String mode, String... options) throws IOException, InterruptedException {
        return Long.parseLong(Jvm.of(function, dynamo)
                .with(options)
                .run(FirstEnvironment.class, mode, function)
                .trim());
    }

    private long forked() throws IOException, InterruptedException {
        return Long.parseLong(Jvm.of(function, dynamo)
                .with("-Dsun.net.httpserver.nodelay=true")
                .run(ForkedStart.class, function)
                .trim());
    }
}
