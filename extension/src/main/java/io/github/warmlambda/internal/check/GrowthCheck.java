package io.github.warmlambda.internal.check;

import io.github.warmlambda.internal.watch.FunctionEnvironment;
import io.github.warmlambda.internal.watch.Growth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Judges whether something grows with every invocation, once there have been enough of them. */
public final class GrowthCheck implements FunctionCheck {

    private static final int ENOUGH = 10;

    private final String function;
    private final AllowedState allowed;

    GrowthCheck(String function, AllowedState allowed) {
        this.function = function;
        this.allowed = allowed;
    }

    @Override
    public Map<String, String> judge(List<FunctionEnvironment> environments) {
        Map<String, String> findings = new LinkedHashMap<>();
        for (FunctionEnvironment environment : environments) {
            WatchedInvocations.warm(environment);
            findings.putAll(judge(environment, ENOUGH));
        }
        return findings;
    }

    /** What has grown with each of so many invocations at least. */
    public Map<String, String> judge(FunctionEnvironment environment, int invocations) {
        Map<String, String> findings = new LinkedHashMap<>();
        for (Growth.Series series : environment.stateWatch().growth().growing(invocations)) {
            if (!allowed.allows(series.what())) {
                findings.putIfAbsent(series.what(), message(environment, series));
            }
        }
        return findings;
    }

    private String message(FunctionEnvironment environment, Growth.Series series) {
        return "In execution environment %d of function [%s], %s grew with each of the last %d invocations, from %d to %d.%nOn Lambda an environment serves invocations until its memory, its threads or its files run out. Bound what is kept, and close what is opened. If it is meant to grow, say @AllowState(\"%s\") on the test class."
                .formatted(
                        environment.number(),
                        function,
                        series.what().startsWith("the number")
                                ? series.what()
                                : "what can be reached from " + series.what(),
                        series.invocations(),
                        series.from(),
                        series.to(),
                        series.what());
    }
}
