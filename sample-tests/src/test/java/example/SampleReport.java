package example;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Ends a run of the samples with what it was for: the table of the experiment, a line for each sample, and where the rest is. */
public final class SampleReport implements TestExecutionListener {

    private static final String PACKAGE = SampleReport.class.getPackageName();

    private static final String REST = """
            All samples are in sample-tests/src; README.md tells how to write a test of your own.
            The run to look at is sample-tests/target/warm-lambda/index.html.
            "mvn -B verify" runs the tests of Warm Lambda itself.""";

    private final AtomicInteger testsPassed = new AtomicInteger();
    private final AtomicInteger testsFailed = new AtomicInteger();

    /** The samples that have run, and whether all their tests passed. */
    private final Map<String, Boolean> passed = new TreeMap<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean successful = result.getStatus() == Status.SUCCESSFUL;
        if (test.isTest()) {
            (successful ? testsPassed : testsFailed).incrementAndGet();
        }
        test.getSource()
                .flatMap(SampleReport::className)
                .filter(SampleReport::isSample)
                .ifPresent(sample -> passed.merge(sample, successful, Boolean::logicalAnd));
    }

    private static Optional<String> className(TestSource source) {
        return source instanceof MethodSource method
                ? Optional.of(outermost(method.getClassName()))
                : Optional.of(source)
                        .filter(ClassSource.class::isInstance)
                        .map(it -> outermost(((ClassSource) it).getClassName()));
    }

    /** What is in this package itself is there for the samples. */
    private static boolean isSample(String className) {
        return className.lastIndexOf('.') > PACKAGE.length();
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        System.out.print(text(ExperimentTable.ofThisRun()));
        passed.clear();
    }

    /** Who runs one sample, in an IDE for example, knows which. */
    private String text(ExperimentTable experiment) {
        StringBuilder text = new StringBuilder();
        if (passed.size() > 1) {
            text.append("%nEach sample, and what it shows%n%n".formatted());
            passed.forEach((sample, successful) -> text.append(line(sample, successful)));
        }
        if (!experiment.isEmpty()) {
            text.append("%n%s%n".formatted(experiment));
        }
        if (passed.size() > 1) {
            text.append("%n%s passed, %s failed%n%s%n%n".formatted(testsPassed, testsFailed, REST));
        }
        return text.toString();
    }

    private static String line(String sample, boolean successful) {
        return "%s %-31s  %s%n"
                .formatted(
                        successful ? "    " : "FAIL",
                        sample.substring(PACKAGE.length() + 1),
                        SampleSource.firstSentence(sample));
    }

    private static String outermost(String className) {
        int nested = className.indexOf('$');
        return nested < 0 ? className : className.substring(0, nested);
    }
}
