package io.github.warmlambda.internal.check;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.StateChange.Kind;
import io.github.warmlambda.internal.watch.FunctionEnvironment;
import io.github.warmlambda.internal.watch.FunctionInvocation;
import io.github.warmlambda.internal.watch.Growth;
import io.github.warmlambda.internal.watch.Sight;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges whether something grows with every invocation, once there have been enough of them. */
final class GrowthCheck implements FunctionCheck {

    private static final int ENOUGH = 10;
    private static final int PLACES_SHOWN = 3;

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

    /** The containers of own code that grew with the last invocation, each on a line; a field often leads to many. */
    private static String where(FunctionEnvironment environment, Growth.Series series) {
        List<FunctionInvocation> served = environment.served();
        return served.get(served.size() - 1).aftermath(Set.of()).stream()
                .flatMap(aftermath -> aftermath.differences().stream())
                .filter(it -> it.location().root().equals(series.what())
                        && it.change().kind() == Kind.GROWN)
                .limit(PLACES_SHOWN)
                .map(it -> "  " + CheckMessages.describe(it.change()) + " with the last one%n".formatted())
                .collect(Collectors.joining());
    }

    private String message(FunctionEnvironment environment, Growth.Series series) {
        return """
                In execution environment %d of function [%s], %s grew with each of the last %d invocations, from %d to %d.%n%s\
                On Lambda an environment serves invocations until its memory, its threads or its files run out. \
                Bound what is kept, and close what is opened.
                %s""".formatted(
                        environment.number(),
                        function,
                        described(series),
                        series.invocations(),
                        series.from(),
                        series.to(),
                        where(environment, series),
                        CheckMessages.allow(series.what()));
    }
}
