package io.github.warmlambda.benchmarks;

import java.io.PrintStream;

/** A JVM that measures how long a forked JVM takes to its first response, prints how many nanoseconds, and ends. */
final class ForkedStart {

    private ForkedStart() {}

    /** Measure it twice: the first time, the Runtime API here is not warm. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        Report.mute();
        MeasuredFunction function = MeasuredFunction.named(arguments[0]);
        nanos(function);
        out.println(nanos(function));
        System.exit(0);
    }

    private static long nanos(MeasuredFunction function) throws Exception {
        long start = System.nanoTime();
        try (ForkedRuntime runtime = new ForkedRuntime(function.handler)) {
            function.check(runtime.invoke(function.event));
            return System.nanoTime() - start;
        }
    }
}
