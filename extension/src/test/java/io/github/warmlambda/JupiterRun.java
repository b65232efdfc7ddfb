package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** A run of fixture classes on the Jupiter engine, and what came of it. */
final class JupiterRun {

    private final EngineExecutionResults results;

    private JupiterRun(EngineExecutionResults results) {
        this.results = results;
    }

    static JupiterRun of(Class<?>... testClasses) {
        return with(Map.of(), testClasses);
    }

    static JupiterRun inParallel(Class<?>... testClasses) {
        return with(
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.mode.default", "concurrent",
                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "4"),
                testClasses);
    }

    static JupiterRun with(Map<String, String> parameters, Class<?>... testClasses) {
        return new JupiterRun(EngineTestKit.engine("junit-jupiter")
                .configurationParameters(parameters)
                .selectors(Stream.of(testClasses).map(it -> selectClass(it)).toArray(DiscoverySelector[]::new))
                .execute());
    }

    /** Nothing failed, and so many tests ran. */
    void succeeded(int tests) {
        assertThat(failures()).isEmpty();
        results.testEvents().assertStatistics(it -> it.started(tests).succeeded(tests));
    }

    /** The only failure, of a test or container with that display name. */
    Throwable onlyFailure(String displayName) {
        List<Event> failed = failed();
        assertThat(failed)
                .extracting(it -> it.getTestDescriptor().getDisplayName())
                .containsExactly(displayName);
        return throwable(failed.get(0));
    }

    /** The first failure, of whatever it is. */
    Throwable anyFailure() {
        assertThat(failed()).isNotEmpty();
        return throwable(failed().get(0));
    }

    /** The failures, as display name and throwable. */
    List<String> failures() {
        return failed().stream()
                .map(it -> it.getTestDescriptor().getDisplayName() + ": " + throwable(it))
                .toList();
    }

    private List<Event> failed() {
        return results.allEvents().failed().list();
    }

    private static Throwable throwable(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }
}
