package io.github.warmlambda.internal.function;

import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.InvokeRequest;
import io.github.warmlambda.environment.State;
import io.github.warmlambda.internal.check.GrowthCheck;
import io.github.warmlambda.internal.watch.FunctionEnvironment;
import java.util.Collection;

/** Repeats an invocation, to see whether something grows with every one. */
final class GrowthRun {

    /** Lazy parts and caches settle with these. */
    private static final int WARM_UP = 2;

    private final DeployedFunction function;
    private final GrowthCheck check;

    GrowthRun(DeployedFunction function, GrowthCheck check) {
        this.function = function;
        this.check = check;
    }

    /** What has grown with each of the invocations, in words. */
    Collection<String> run(InvokeRequest request, int invocations) {
        if (invocations < 2) {
            throw new IllegalArgumentException("growth needs 2 invocations at least, but is to make " + invocations);
        }
        FunctionEnvironment environment = (FunctionEnvironment) function.environment();
        for (int i = 0; i < WARM_UP + invocations; i++) {
            Invocation invocation = function.invoke(request);
            if (invocation.environment() != environment || environment.state() == State.ENDED) {
                throw new IllegalStateException(
                        "growth needs an execution environment that serves all %d invocations, but number %d of function [%s] ended: %s. Choose an event that the function can serve again and again."
                                .formatted(
                                        WARM_UP + invocations,
                                        environment.number(),
                                        function.name(),
                                        environment
                                                .endReason()
                                                .map(EndReason::description)
                                                .orElse("")));
            }
        }
        return check.judge(environment, invocations).values();
    }
}
