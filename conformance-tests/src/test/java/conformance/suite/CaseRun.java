package conformance.suite;

import io.github.warmlambda.environment.Isolation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What came of a case with one kind of isolation: an observation of each scenario that runs with it. */
public record CaseRun(ConformanceCase conformance, Isolation isolation, Map<Scenario, Observation> observations) {

    /** Run a case. */
    public static CaseRun of(ConformanceCase conformance, Isolation isolation) {
        Map<Scenario, Observation> observations = new LinkedHashMap<>();
        for (Scenario scenario : conformance.scenarios()) {
            if (scenario.runsWith(isolation)) {
                observations.put(scenario, Observation.of(scenario, isolation));
            }
        }
        return new CaseRun(conformance, isolation, observations);
    }

    /** What was expected and did not come, or came and was not expected; empty if all is as with AWS. */
    public String differenceFromAws() {
        return observations.entrySet().stream()
                .filter(entry ->
                        !entry.getValue().transcript().equals(entry.getKey().transcript()))
                .map(entry -> difference(
                        entry.getKey(),
                        "AWS",
                        entry.getKey().transcript(),
                        isolation.name(),
                        entry.getValue().transcript()))
                .collect(Collectors.joining("\n"));
    }

    /** Where the logs, shown or not, differ from those of another run; empty if they are the same. */
    public String differenceFrom(CaseRun other) {
        return observations.keySet().stream()
                .filter(other.observations::containsKey)
                .filter(scenario -> !logs(scenario).equals(other.logs(scenario)))
                .map(scenario -> difference(
                        scenario, other.isolation.name(), other.logs(scenario), isolation.name(), logs(scenario)))
                .collect(Collectors.joining("\n"));
    }

    private String logs(Scenario scenario) {
        return String.join("---\n", observations.get(scenario).logs());
    }

    private static String difference(Scenario scenario, String one, Object its, String other, Object others) {
        return "[%s]%n%s:%n%s%n%s:%n%s%n".formatted(scenario, one, its, other, others);
    }
}
