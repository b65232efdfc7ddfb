package io.github.warmlambda.internal.check;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.internal.watch.FunctionEnvironment;
import io.github.warmlambda.internal.watch.Growth;
import io.github.warmlambda.internal.watch.Sight;
import java.util.List;
import java.util.Set;

/** Judges whether something grows with every invocation, once there have been enough of them. */
final class GrowthCheck implements FunctionCheck {

    private static final int ENOUGH = 10;

    private record Growing(String what) {}

    private final String function;
    private final AllowedState allowed;

    GrowthCheck(CheckContext context) {
        function = context.function();
        allowed = context.allowed();
    }

    @Override
    public Check check() {
        return Check.NO_UNBOUNDED_GROWTH;
    }

    @Override
    public Set<Sight> sees() {
        return Set.of(Sight.SIZES);
    }

    @Override
    public List<Verdict> judge(List<FunctionEnvironment> environments) {
        Verdicts verdicts = new Verdicts();
        for (FunctionEnvironment environment : environments) {
            WatchedInvocations.warm(environment, sees());
            judge(environment, ENOUGH, verdicts);
        }
        return verdicts.all();
    }

    /** What has grown with each of so many invocations at least. */
    List<Verdict> judge(FunctionEnvironment environment, int invocations) {
        Verdicts verdicts = new Verdicts();
        judge(environment, invocations, verdicts);
        return verdicts.all();
    }

    private void judge(FunctionEnvironment environment, int invocations, Verdicts verdicts) {
        for (Growth.Series series : environment.stateWatch().growth().growing(invocations)) {
            if (!allowed.allows(series.what())) {
                verdicts.add(new Growing(series.what()), () -> message(environment, series));
            }
        }
    }

    private static String described(Growth.Series series) {
        if (series.what().startsWith("the number")) {
            return series.what();
        }
        String through = series.ofLibraries() ? ", in objects of libraries," : "";
        return "what can be reached from " + series.what() + through;
    }

    private String message(FunctionEnvironment environment, Growth.Series series) {
        return """
                In execution environment %d of function [%s], %s grew with each of the last %d invocations, from %d to %d.%n\
                On Lambda an environment serves invocations until its memory, its threads or its files run out. \
                Bound what is kept, and close what is opened.
                %s""".formatted(
                        environment.number(),
                        function,
                        described(series),
                        series.invocations(),
                        series.from(),
                        series.to(),
                        CheckMessages.allow(series.what()));
    }
}
