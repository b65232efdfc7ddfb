package io.github.warmlambda.benchmarks;

import java.util.EnumSet;
import java.util.List;

/**
 * Runs all benchmarks, each in JVMs of its own, and prints their tables.
 *
 * <p>{@code --quick} measures less often, {@code --record} also writes the tables into {@code docs/internals/benchmarks.md}. Names of
 * chapters run those alone: {@code cold first warm checks instrumentation memory suite growth}.
 */
public final class Benchmarks {

    private static final String NO_DELAY = "-Dsun.net.httpserver.nodelay=true";

    private final boolean quick;
    private final List<String> chosen;

    private Benchmarks(List<String> arguments) {
        this.quick = arguments.contains("--quick");
        this.chosen = arguments.stream().filter(it -> !it.startsWith("--")).toList();
    }

    /** Run them. */
    public static void main(String[] arguments) throws Exception {
        List<String> options = List.of(arguments);
        Record document = options.contains("--record") ? Record.begin() : Record.NONE;
        try (DynamoStub dynamo = new DynamoStub()) {
            new Benchmarks(options).run(dynamo);
        }
        document.end();
        System.exit(0);
    }

    private void run(DynamoStub dynamo) throws Exception {
        if (isChosen("cold")) {
            coldStarts(dynamo);
        }
        if (isChosen("first")) {
            FirstEnvironmentBenchmark.run(MeasuredFunction.SMALL, dynamo, quick ? 3 : 11);
            FirstEnvironmentBenchmark.run(MeasuredFunction.SDK, dynamo, quick ? 1 : 5);
        }
        Jvm small = Jvm.of(MeasuredFunction.SMALL, dynamo).with(NO_DELAY);
        if (isChosen("warm")) {
            Report.print(small.run(WarmBenchmark.class, quick ? 2_000 : 20_000));
        }
        if (isChosen("checks")) {
            checks(dynamo);
        }
        if (isChosen("instrumentation")) {
            InstrumentationBenchmark.run(dynamo, quick ? 3 : 30);
            Report.print(Jvm.ofBenchmarks().run(Methods.class, quick ? 1 : 5));
        }
        if (isChosen("suite")) {
            SuiteBenchmark.run(quick ? 10 : 50, small.classPath(), quick ? 1 : 3);
        }
        if (isChosen("growth")) {
            Report.print(Jvm.of(MeasuredFunction.SMALL, dynamo)
                    .before(GeneratedClasses.jar(quick ? 1_000 : 10_000))
                    .run(GrowthBenchmark.class, quick));
        }
        if (isChosen("memory")) {
            Report.print(Jvm.of(MeasuredFunction.SMALL, dynamo)
                    .with("-Xmx256m", "-XX:MaxMetaspaceSize=128m")
                    .run(MemoryBenchmark.class, quick ? 100 : 1_000));
        }
    }

    private void checks(DynamoStub dynamo) throws Exception {
        Report.title("Warm invocations with all checks but UNLOADS and WARM_AS_COLD");
        Report.header(
                "function", "without a check", "with the checks", "mean without", "mean with", "with the checks is");
        for (MeasuredFunction function : MeasuredFunction.values()) {
            Report.print(
                    Jvm.of(function, dynamo).with(NO_DELAY).run(ChecksBenchmark.class, function, quick ? 100 : 1_000));
        }
    }

    private void coldStarts(DynamoStub dynamo) throws Exception {
        for (MeasuredFunction function : EnumSet.complementOf(EnumSet.of(MeasuredFunction.HIBERNATE))) {
            int rounds = function == MeasuredFunction.SPRING ? 10 : 30;
            Report.print(Jvm.of(function, dynamo)
                    .with(NO_DELAY)
                    .run(ColdStartBenchmark.class, function, quick ? rounds / 10 + 1 : rounds));
        }
    }

    private boolean isChosen(String chapter) {
        return chosen.isEmpty() || chosen.contains(chapter);
    }
}
