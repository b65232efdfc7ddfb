package io.github.warmlambda.internal.check;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.internal.state.Difference;
import io.github.warmlambda.internal.state.Snapshot;
import io.github.warmlambda.internal.watch.FunctionEnvironment;
import io.github.warmlambda.internal.watch.FunctionInvocation;
import io.github.warmlambda.internal.watch.Sight;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Judges what warm invocations changed in the state that the next one finds. */
final class StateLeakCheck implements FunctionCheck {

    static final Set<Sight> SEES = Set.of(Sight.OBJECTS);

    private record Leak(String rootField) {}

    private record Blind(String className) {}

    private final StateMessages messages;
    private final AllowedState allowed;
    private final Explanation explanation;

    StateLeakCheck(CheckContext context) {
        messages = new StateMessages(context.function());
        allowed = context.allowed();
        explanation = context.explanation();
    }

    @Override
    public Check check() {
        return Check.NO_STATE_LEAK;
    }

    @Override
    public Set<Sight> sees() {
        return SEES;
    }

    @Override
    public List<Verdict> judge(List<FunctionEnvironment> environments) {
        Verdicts verdicts = new Verdicts();
        for (FunctionEnvironment environment : environments) {
            judgeBlindness(environment, verdicts);
            for (FunctionInvocation invocation : WatchedInvocations.warm(environment, SEES)) {
                judge(invocation, environment.served(), verdicts);
            }
        }
        return verdicts.all();
    }

    private void judge(FunctionInvocation invocation, List<FunctionInvocation> invocations, Verdicts verdicts) {
        for (Difference difference : invocation.requireAftermath(SEES).differences()) {
            String field = difference.location().rootField();
            if (!allowed.allows(difference.location())) {
                verdicts.add(
                        new Leak(field),
                        () -> messages.leak(
                                difference,
                                invocation,
                                firstWriter(field, invocations),
                                explanation.of(difference.location().fieldName(), invocation, invocations)));
            }
        }
    }

    private static FunctionInvocation firstWriter(String field, List<FunctionInvocation> invocations) {
        return invocations.stream()
                .filter(invocation -> invocation.aftermath(SEES).stream()
                        .flatMap(aftermath -> aftermath.differences().stream())
                        .anyMatch(
                                difference -> difference.location().rootField().equals(field)))
                .findFirst()
                .orElseThrow();
    }

    /** A class that nobody watches being initialized cannot be looked at, unless the JVM can be asked. */
    private void judgeBlindness(FunctionEnvironment environment, Verdicts verdicts) {
        if (!Snapshot.seesAllClasses()) {
            new TreeMap<>(environment.runtime().observed().notInstrumented()).forEach((className, reason) -> {
                if (!allowed.allows(className)) {
                    verdicts.add(new Blind(className), () -> messages.blind(className, reason));
                }
            });
        }
    }
}
