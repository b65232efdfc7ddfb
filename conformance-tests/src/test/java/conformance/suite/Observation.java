package conformance.suite;

import io.github.warmlambda.environment.Isolation;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What came of a scenario.
 *
 * @param transcript what the scenario shows
 * @param logs the whole log of each exchange
 */
record Observation(Transcript transcript, List<String> logs) {

    /** Run a scenario; if it is to run twice, both at once, and take the one that is not as expected. */
    static Observation of(Scenario scenario, Isolation isolation) {
        if (!scenario.isTwice()) {
            return once(scenario, isolation);
        }
        CompletableFuture<Observation> other = CompletableFuture.supplyAsync(() -> once(scenario, isolation));
        Observation one = once(scenario, isolation);
        return one.transcript().equals(scenario.transcript()) ? other.join() : one;
    }

    private static Observation once(Scenario scenario, Isolation isolation) {
        try (ScenarioFunction function = new ScenarioFunction(scenario, isolation)) {
            return new ScenarioRun(scenario, function.function()).observe();
        }
    }
}
