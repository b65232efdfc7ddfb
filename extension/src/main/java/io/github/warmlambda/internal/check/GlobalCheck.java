package io.github.warmlambda.internal.check;

import io.github.warmlambda.environment.StateChange;
import io.github.warmlambda.internal.watch.Aftermath;
import io.github.warmlambda.internal.watch.FunctionInvocation;
import java.util.Map;

/**
 * Judges whether warm invocations changed what all code of the process shares: system properties, the default locale and time
 * zone and their like, and the contexts of loggers.
 */
final class GlobalCheck extends WarmCheck {

    private final String function;
    private final AllowedState allowed;

    GlobalCheck(String function, AllowedState allowed) {
        super(false);
        this.function = function;
        this.allowed = allowed;
    }

    @Override
    void judge(FunctionInvocation invocation, Aftermath aftermath, Map<String, String> findings) {
        for (StateChange change : aftermath.globals()) {
            if (!allowed.allows(change.path())) {
                findings.putIfAbsent(change.path(), message(invocation, change));
            }
        }
    }

    private String message(FunctionInvocation invocation, StateChange change) {
        return "%s of function [%s] changed what all code of the warm process shares:%n  %s%nSet it back before the handler returns, also when it fails. If it is meant to stay, say @AllowState(\"%s\") on the test class."
                .formatted(
                        StateMessages.capitalized(invocation.ordinal()),
                        function,
                        StateMessages.describe(change),
                        change.path());
    }
}
