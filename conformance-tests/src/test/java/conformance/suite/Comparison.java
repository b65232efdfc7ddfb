package conformance.suite;

import io.github.warmlambda.environment.Isolation;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The runs of a case with both kinds of isolation, beside each other. */
public record Comparison(CaseRun inTestJvm, CaseRun inProcess) {

    /** All that differs from AWS's runtime or between the two; empty if nothing does. */
    public String differences() {
        return Stream.of(
                        inTestJvm.differenceFromAws(),
                        inProcess.differenceFromAws(),
                        inProcess.differenceFrom(inTestJvm))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    ConformanceCase conformance() {
        return inTestJvm.conformance();
    }

    /** Whether all of the case was seen with both, and was the same. */
    boolean agrees() {
        return !conformance().scenarios().isEmpty()
                && reason().isEmpty()
                && differences().isEmpty();
    }

    /** Why not all of the case can be seen with both. */
    Optional<String> reason() {
        if (!conformance().absence().isEmpty()) {
            return Optional.of(conformance().absence());
        }
        return conformance().scenarios().stream()
                .filter(Scenario::isApplicable)
                .flatMap(scenario -> scenario.onlyWith().stream())
                .map(Scenario.OnlyWith::reason)
                .findFirst();
    }

    /** What is to be said of both. */
    String verdict() {
        if (!differences().isEmpty()) {
            return "differ";
        }
        String agreement = inTestJvm.observations().isEmpty() ? "" : "agree in part: ";
        return reason().map(agreement::concat).orElse("agree");
    }

    /** What is to be said of one side. */
    String verdict(Isolation isolation) {
        CaseRun run = isolation == Isolation.PROCESS ? inProcess : inTestJvm;
        if (run.observations().isEmpty()) {
            return "not shown";
        }
        boolean whole = conformance().absence().isEmpty()
                && run.observations().size()
                        == conformance().scenarios().stream()
                                .filter(Scenario::isApplicable)
                                .count();
        String seen = run.differenceFromAws().isEmpty() ? "as AWS" : "differs";
        return whole ? seen : seen + ", in part";
    }
}
