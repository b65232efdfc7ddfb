package io.github.warmlambda.internal.check;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.StateChange;
import io.github.warmlambda.environment.StateChange.Kind;
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

    private static final String NOTHING = "null";

    /** As many invocations show that something has settled. */
    private static final int ENOUGH = 3;

    private record Leak(String rootField) {}

    private record Blind(String className) {}

    private record Cut() {}

    private final StateMessages messages;
    private final AllowedState allowed;
    private final int warmUp;
    private final Explanation explanation;

    StateLeakCheck(CheckContext context) {
        messages = new StateMessages(context.function());
        allowed = context.allowed();
        warmUp = context.configuration().warmUp();
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
                if (invocation.requireAftermath(SEES).cut()) {
                    verdicts.add(new Cut(), messages::cut);
                }
            }
        }
        return verdicts.all();
    }

    private void judge(FunctionInvocation invocation, List<FunctionInvocation> invocations, Verdicts verdicts) {
        for (Difference difference : invocation.requireAftermath(SEES).differences()) {
            String field = difference.location().rootField();
            if (!isLateInitialization(difference, invocation, invocations) && !allowed.allows(difference.location())) {
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

    /**
     * What was made while the environment warmed up, and has stayed since: a field that was null and keeps what it was given, or a
     * collection that grew and, as several invocations show, does so no more.
     */
    private boolean isLateInitialization(
            Difference difference, FunctionInvocation invocation, List<FunctionInvocation> invocations) {
        int number = invocations.indexOf(invocation);
        if (number >= warmUp) {
            return false;
        }
        List<FunctionInvocation> later = invocations.subList(number + 1, invocations.size()).stream()
                .filter(it -> it.aftermath(SEES).isPresent())
                .toList();
        StateChange change = difference.change();
        boolean made = change.kind() == Kind.ASSIGNED && change.before().equals(NOTHING);
        boolean filled = change.kind() == Kind.GROWN && later.size() >= ENOUGH;
        return (made || filled)
                && later.stream()
                        .flatMap(it -> it.requireAftermath(SEES).differences().stream())
                        .noneMatch(it -> it.change().path().startsWith(change.path()));
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
