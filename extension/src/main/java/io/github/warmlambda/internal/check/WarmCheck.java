package io.github.warmlambda.internal.check;

import io.github.warmlambda.internal.watch.Aftermath;
import io.github.warmlambda.internal.watch.FunctionEnvironment;
import io.github.warmlambda.internal.watch.FunctionInvocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A check that judges what single invocations left behind, each by itself. */
abstract class WarmCheck implements FunctionCheck {

    /** Whether the first invocation of an environment is judged too, which may have to build up what later ones use. */
    private final boolean coldToo;

    WarmCheck(boolean coldToo) {
        this.coldToo = coldToo;
    }

    /** Add what is wrong, each message by a key that stays the same for the same finding. */
    abstract void judge(FunctionInvocation invocation, Aftermath aftermath, Map<String, String> findings);

    @Override
    public Map<String, String> judge(List<FunctionEnvironment> environments) {
        Map<String, String> findings = new LinkedHashMap<>();
        for (FunctionEnvironment environment : environments) {
            List<FunctionInvocation> judged =
                    coldToo ? WatchedInvocations.all(environment) : WatchedInvocations.warm(environment);
            judged.forEach(invocation -> judge(invocation, invocation.requireAftermath(), findings));
        }
        return findings;
    }
}
