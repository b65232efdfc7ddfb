package io.github.warmlambda.internal.check;

import io.github.warmlambda.internal.watch.Aftermath;
import io.github.warmlambda.internal.watch.FunctionEnvironment;
import io.github.warmlambda.internal.watch.FunctionInvocation;
import java.util.List;

/** A check that judges what single invocations left behind, each by itself. */
abstract class WarmCheck implements FunctionCheck {

    /** Whether the first invocation of an environment is judged too, which may have to build up what later ones use. */
    private final boolean coldToo;

    WarmCheck(boolean coldToo) {
        this.coldToo = coldToo;
    }

    /** Add what is wrong with an invocation. */
    abstract void judge(FunctionInvocation invocation, Aftermath aftermath, Verdicts verdicts);

    /** Add what is wrong with an environment beside its invocations. */
    void judge(FunctionEnvironment environment, Verdicts verdicts) {}

    @Override
    public List<Verdict> judge(List<FunctionEnvironment> environments) {
        Verdicts verdicts = new Verdicts();
        for (FunctionEnvironment environment : environments) {
            List<FunctionInvocation> judged = coldToo
                    ? WatchedInvocations.all(environment, sees())
                    : WatchedInvocations.warm(environment, sees());
            judged.forEach(invocation -> judge(invocation, invocation.requireAftermath(sees()), verdicts));
        }
        environments.forEach(environment -> judge(environment, verdicts));
        return verdicts.all();
    }
}
