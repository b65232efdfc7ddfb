package io.github.warmlambda.benchmarks;

import io.github.warmlambda.internal.loading.KeptCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What instrumentation adds to a cold start: the same with and without it, in JVMs that take turns. */
final class InstrumentationBenchmark {

    private static final String NOTHING_KEPT = "-Dwarmlambda.cache=off";
    private static final String WITH = "with instrumentation";
    private static final String KEPT = "with instrumentation, classes kept from a run before";
    private static final String WITHOUT = "without";

    private final DynamoStub dynamo;
    private final Path off;

    private InstrumentationBenchmark(DynamoStub dynamo) throws IOException {
        this.dynamo = dynamo;
        this.off = InstrumentationOff.directory();
    }

    static void run(DynamoStub dynamo, int pairs) throws Exception {
        InstrumentationBenchmark benchmark = new InstrumentationBenchmark(dynamo);
        Report.title("Instrumentation of " + MeasuredFunction.SDK.title);
        Report.header("", "to the first response", "of that without");
        benchmark.first(pairs);
        benchmark.later(pairs);
        Report.title("What is instrumented");
        Report.header("", "classes seen", "rewritten", "their bytes before", "and after");
        benchmark.counts(MeasuredFunction.SMALL);
        benchmark.counts(MeasuredFunction.SDK);
    }

    private void first(int pairs) throws Exception {
        List<Contender> contenders = List.of(
                new Contender(WITH, () -> first(jvm().with(NOTHING_KEPT))),
                new Contender(KEPT, () -> first(jvm())),
                new Contender(WITHOUT, () -> first(jvmWithout())));
        Contender.inTurn(1, contenders);
        rows("first environment of a JVM, ", Contender.inTurn(pairs, contenders), 1.25);
    }

    private void later(int pairs) throws Exception {
        try (Worker with = jvm().with(NOTHING_KEPT).worker(LaterEnvironments.class, MeasuredFunction.SDK);
                Worker without = jvmWithout().worker(LaterEnvironments.class, MeasuredFunction.SDK)) {
            List<Contender> contenders =
                    List.of(new Contender(WITH, with::nanos), new Contender(WITHOUT, without::nanos));
            Contender.inTurn(Math.max(5, pairs), contenders);
            rows("later environments, ", Contender.inTurn(pairs, contenders), 1.03);
        }
    }

    private static void rows(String when, Map<String, Sample> samples, double most) {
        Sample without = samples.get(WITHOUT);
        samples.forEach((name, sample) -> Report.row(
                when + name, sample.millis(), name.equals(WITHOUT) ? "" : Report.ratio(sample.by(without), most)));
    }

    private Jvm jvm() throws IOException {
        return Jvm.of(MeasuredFunction.SDK, dynamo);
    }

    private Jvm jvmWithout() throws IOException {
        return jvm().before(off).with(NOTHING_KEPT);
    }

    private static long first(Jvm jvm) throws IOException, InterruptedException {
        return Long.parseLong(
                jvm.run(FirstEnvironment.class, "direct", MeasuredFunction.SDK).trim());
    }

    private void counts(MeasuredFunction function) throws IOException, InterruptedException {
        KeptCounts counts = counted(function, dynamo);
        Report.row(function.title, counts.seen(), counts.rewritten(), counts.bytesBefore(), counts.bytesAfter());
    }

    /** What the first environment of a JVM instruments, counted from what it keeps. */
    static KeptCounts counted(MeasuredFunction function, DynamoStub dynamo) throws IOException, InterruptedException {
        Path kept = Files.createTempDirectory("kept");
        Jvm.of(function, dynamo).with("-Dwarmlambda.cache=" + kept).run(FirstEnvironment.class, "direct", function);
        return KeptCounts.of(kept);
    }
}
