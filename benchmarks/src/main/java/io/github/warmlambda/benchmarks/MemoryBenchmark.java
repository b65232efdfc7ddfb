package io.github.warmlambda.benchmarks;

import io.github.warmlambda.LambdaFunction;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.ArrayList;
import java.util.List;

/** The memory of environments: of each that lives, and what remains when it has ended. */
final class MemoryBenchmark {

    private static final int ALIVE = 50;
    private static final double KILOBYTE = 1024;
    private static final int COLLECTIONS = 5;
    private static final long MOMENT_MILLIS = 100;

    private final MeasuredFunction function = MeasuredFunction.SMALL;

    private MemoryBenchmark() {}

    /** Run it, with as many environments in a row as the argument says. */
    public static void main(String[] arguments) throws Exception {
        Report.mute();
        MemoryBenchmark benchmark = new MemoryBenchmark();
        benchmark.use();
        Report.title("Memory of environments of a small handler, with -Xmx256m -XX:MaxMetaspaceSize=128m");
        Report.header("", "metaspace", "heap");
        Amount before = Amount.now();
        benchmark.alive(before);
        benchmark.row("test JVM after one environment", before);
        benchmark.inARow(Integer.parseInt(arguments[0]));
        System.exit(0);
    }

    private void alive(Amount before) throws Exception {
        List<LambdaFunction> functions = new ArrayList<>();
        for (int i = 0; i < ALIVE; i++) {
            LambdaFunction lambda = function.create();
            lambda.invokeJson(function.event);
            functions.add(lambda);
        }
        Amount alive = Amount.now();
        functions.forEach(LambdaFunction::close);
        functions.clear();
        Amount after = Amount.now();
        row("each of " + ALIVE + " that live", alive.minus(before).dividedBy(ALIVE));
        row("each of " + ALIVE + " that have ended", after.minus(before).dividedBy(ALIVE));
    }

    private void inARow(int count) throws Exception {
        int served = 0;
        for (int until = count / 10; until <= count; until += count * 3 / 10) {
            for (; served < until; served++) {
                use();
            }
            row("test JVM after " + served + " more, one after another", Amount.now());
        }
    }

    private void use() {
        try (LambdaFunction lambda = function.create()) {
            function.check(lambda.invokeJson(function.event).payloadText());
        }
    }

    private void row(String what, Amount amount) {
        Report.row(
                what,
                Report.format("%,.0f KB", amount.metaspace / KILOBYTE),
                Report.format("%,.0f KB", amount.heap / KILOBYTE));
    }

    /** Bytes that are in use after a collection. */
    private record Amount(double metaspace, double heap) {

        static Amount now() throws InterruptedException {
            for (int i = 0; i < COLLECTIONS; i++) {
                System.gc();
                Thread.sleep(MOMENT_MILLIS);
            }
            double metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getName().equals("Metaspace"))
                    .map(MemoryPoolMXBean::getUsage)
                    .mapToDouble(usage -> usage.getUsed())
                    .sum();
            return new Amount(
                    metaspace,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }

        Amount minus(Amount other) {
            return new Amount(metaspace - other.metaspace, heap - other.heap);
        }

        Amount dividedBy(int count) {
            return new Amount(metaspace / count, heap / count);
        }
    }
}
