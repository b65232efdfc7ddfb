package io.github.warmlambda.benchmarks;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.warmlambda.LambdaFunction;
import java.io.PrintStream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** A JVM that measures its first environment, prints how many nanoseconds that took, and ends. */
final class FirstEnvironment {

    private FirstEnvironment() {}

    /** Measure it: directly, as the first test that JUnit runs, or the floor. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        Report.mute();
        MeasuredFunction function = MeasuredFunction.named(arguments[1]);
        long nanos = switch (arguments[0]) {
            case "direct" -> direct(function);
            case "junit" -> inTest(function);
            default -> floor(function);
        };
        out.println(nanos);
        System.exit(0);
    }

    static long direct(MeasuredFunction function) {
        long start = System.nanoTime();
        try (LambdaFunction lambda = function.create()) {
            lambda.invokeJson(function.event);
            return System.nanoTime() - start;
        }
    }

    private static long floor(MeasuredFunction function) throws Exception {
        long start = System.nanoTime();
        try (FloorEnvironment floor = new FloorEnvironment(function.handler)) {
            floor.invoke(function.payload());
            return System.nanoTime() - start;
        }
    }

    private static long inTest(MeasuredFunction function) {
        FirstTests.measured(function);
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        try (LauncherSession session = LauncherFactory.openSession()) {
            session.getLauncher()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectClass(FirstTests.class))
                                    .build(),
                            summary);
        }
        if (summary.getSummary().getTestsSucceededCount() != 1) {
            throw new IllegalStateException(
                    "The test failed: " + summary.getSummary().getFailures());
        }
        return FirstTests.nanos();
    }
}
