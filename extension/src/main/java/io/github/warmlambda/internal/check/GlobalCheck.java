package io.github.warmlambda.internal.check;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.StateChange;
import io.github.warmlambda.internal.watch.Aftermath;
import io.github.warmlambda.internal.watch.FunctionInvocation;
import io.github.warmlambda.internal.watch.Sight;
import java.util.Set;

/**
 * Judges whether warm invocations changed what all code of the process shares: system properties, the default locale and time
 * zone and their like, and the contexts of loggers.
 */
final class GlobalCheck extends WarmCheck {

    private record Changed(String path) {}

    private final String function;
    private final AllowedState allowed;

    GlobalCheck(CheckContext context) {
        super(false);
        function = context.function();
        allowed = context.allowed();
    }

    @Override
    public Check check() {
        return Check.NO_GLOBAL_CHANGE;
    }

    @Override
    public Set<Sight> sees() {
        return Set.of(Sight.GLOBALS);
    }

    @Override
    void judge(FunctionInvocation invocation, Aftermath aftermath, Verdicts verdicts) {
        for (StateChange change : aftermath.globals()) {
            if (!allowed.allows(change.path())) {
                verdicts.add(new Changed(change.path()), () -> message(invocation, change));
            }
        }
    }

    private String message(FunctionInvocation invocation, StateChange change) {
        return """
                %s of function [%s] changed what all code of the warm process shares:%n  %s%n\
                Set it back before the handler returns, also when it fails. \
                If it is meant to stay, say @AllowState("%s") on the test class.""".formatted(
                        CheckMessages.capitalized(invocation.ordinal()),
                        function,
                        CheckMessages.describe(change),
                        change.path());
    }
}
