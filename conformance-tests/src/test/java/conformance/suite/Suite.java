package conformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.environment.Isolation;

public final class Suite {

    private Suite() {}

    public static void check(ConformanceCase conformance, Isolation isolation) {
        for (Scenario scenario : conformance.scenarios()) {
            if (!scenario.runsWith(isolation)) continue;
            Observation observation = Observation.of(scenario, isolation);
            assertThat(observation.transcript().toString())
                    .as(scenario.handler())
                    .isEqualTo(scenario.transcript().toString());
        }
    }
}
