package io.github.warmlambda.benchmarks;

import java.io.PrintStream;
import java.util.Collection;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of methods with JMH, and prints their table. */
final class Methods {

    private Methods() {}

    /** Run them; the argument is the number of measured seconds. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("ScanBenchmark|CacheBenchmark")
                        .warmupIterations(Integer.parseInt(arguments[0]))
                        .measurementIterations(Integer.parseInt(arguments[0]))
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        System.setOut(out);
        Report.title("Methods on the way of a class (ObjectMapper, by JMH)");
        Report.header("", "average");
        for (RunResult run : results) {
            Result<?> result = run.getPrimaryResult();
            double error = result.getScoreError();
            String spread = Double.isNaN(error) ? "" : Report.format(" ± %.2f", error);
            Report.row(result.getLabel(), Report.format("%.2f%s µs", result.getScore(), spread));
        }
    }
}
