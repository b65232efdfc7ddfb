package io.github.warmlambda.internal.function;

import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.State;
import java.util.function.Supplier;

/** Repeats an invocation in one environment, to see whether something grows with every one. */
final class GrowthRun {

    /** Lazy parts and caches settle with these. */
    private static final int WARM_UP = 2;

    private final String function;
    private final ExecutionEnvironment environment;
    private final int invocations;

    GrowthRun(String function, ExecutionEnvironment environment, int invocations) {
        if (invocations < 2) {
            throw new IllegalArgumentException(
                    "requireNoGrowth needs 2 invocations at least, but is to make " + invocations);
        }
        this.function = function;
        this.environment = environment;
        this.invocations = WARM_UP + invocations;
    }

    /**
     * Make the invocations.
     *
     * @throws IllegalStateException if the environment does not serve them all
     */
    void run(Supplier<Invocation> invoke) {
        for (int i = 0; i < invocations; i++) {
            Invocation invocation = invoke.get();
            if (invocation.environment() != environment || environment.state() == State.ENDED) {
                throw new IllegalStateException("""
                        requireNoGrowth needs an execution environment that serves all %d invocations, \
                        but number %d of function [%s] ended: %s. \
                        Choose an event that the function can serve again and again.""".formatted(
                        invocations,
                        environment.number(),
                        function,
                        environment.endReason().map(EndReason::description).orElse("")));
            }
        }
    }
}
