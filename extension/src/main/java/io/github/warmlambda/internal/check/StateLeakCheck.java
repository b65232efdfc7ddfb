package io.github.warmlambda.internal.check;

import io.github.warmlambda.internal.state.Difference;
import io.github.warmlambda.internal.state.Snapshot;
import io.github.warmlambda.internal.watch.FunctionEnvironment;
import io.github.warmlambda.internal.watch.FunctionInvocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Judges what warm invocations changed in the state that the next one finds. */
final class StateLeakCheck implements FunctionCheck {

    private final StateMessages messages;
    private final AllowedState allowed;
    private final Explanation explanation;

    StateLeakCheck(String function, AllowedState allowed, Explanation explanation) {
        this.messages = new StateMessages(function);
        this.allowed = allowed;
        this.explanation = explanation;
    }

    @Override
    public Map<String, String> judge(List<FunctionEnvironment> environments) {
        Map<String, String> findings = new LinkedHashMap<>();
        for (FunctionEnvironment environment : environments) {
            judgeBlindness(environment, findings);
            for (FunctionInvocation invocation : WatchedInvocations.warm(environment)) {
                judge(invocation, environment.served(), findings);
            }
        }
        return findings;
    }

    private void judge(
            FunctionInvocation invocation, List<FunctionInvocation> invocations, Map<String, String> findings) {
        for (Difference difference : invocation.requireAftermath().differences()) {
            String field = difference.location().rootField();
            if (!allowed.allows(difference.location()) && !findings.containsKey(field)) {
                findings.put(
                        field,
                        messages.leak(
                                difference,
                                invocation,
                                firstWriter(field, invocations),
                                explanation.of(difference.location().fieldName(), invocation, invocations)));
            }
        }
    }

    private static FunctionInvocation firstWriter(String field, List<FunctionInvocation> invocations) {
        return invocations.stream()
                .filter(invocation -> invocation.aftermath().stream()
                        .flatMap(aftermath -> aftermath.differences().stream())
                        .anyMatch(
                                difference -> difference.location().rootField().equals(field)))
                .findFirst()
                .orElseThrow();
    }

    /** A class that nobody watches being initialized cannot be looked at, unless the JVM can be asked. */
    private void judgeBlindness(FunctionEnvironment environment, Map<String, String> findings) {
        if (!Snapshot.seesAllClasses()) {
            new TreeMap<>(environment.runtime().notInstrumented()).forEach((className, reason) -> {
                if (!allowed.allows(className)) {
                    findings.putIfAbsent("blind " + className, messages.blind(className, reason));
                }
            });
        }
    }
}
