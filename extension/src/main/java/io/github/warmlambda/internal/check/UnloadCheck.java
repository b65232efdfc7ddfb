package io.github.warmlambda.internal.check;

import io.github.warmlambda.environment.State;
import io.github.warmlambda.internal.watch.FunctionEnvironment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Judges whether the classes of environments that have ended can be unloaded. */
final class UnloadCheck implements FunctionCheck {

    @Override
    public Map<String, String> judge(List<FunctionEnvironment> environments) {
        Map<String, String> findings = new LinkedHashMap<>();
        for (FunctionEnvironment environment : environments) {
            if (environment.state() == State.ENDED) {
                environment
                        .end()
                        .prove(environment.name(), environment.runtime())
                        .ifPresent(message -> findings.put("kept " + environment.number(), message));
            }
        }
        return findings;
    }
}
