package io.github.warmlambda.internal.check;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.ColdStartComparison;
import io.github.warmlambda.environment.State;
import io.github.warmlambda.internal.bridge.Request;
import io.github.warmlambda.internal.replay.ColdStartJudge;
import io.github.warmlambda.internal.replay.Divergence;
import io.github.warmlambda.internal.replay.WarmDifference;
import io.github.warmlambda.internal.watch.FunctionEnvironment;
import io.github.warmlambda.internal.watch.FunctionInvocation;
import io.github.warmlambda.internal.watch.Sight;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Judges what warm invocations answered by what fresh environments answer to the same events. */
final class WarmAsColdCheck implements FunctionCheck {

    static final Set<Sight> SEES = Set.of(Sight.REQUESTS);

    private record Diverging(List<String> places) {}

    private final ColdStartJudge judge;
    private final WarmAsColdMessages messages;
    private final AllowedState allowed;
    private final Map<FunctionInvocation, Optional<Divergence>> judged = new HashMap<>();

    /** Where an invocation diverged; others that do so in the same places have the same reason, and are not explained again. */
    private final Set<String> diverged = new HashSet<>();

    WarmAsColdCheck(CheckContext context) {
        judge = new ColdStartJudge(context.replays());
        messages = new WarmAsColdMessages(context.function(), context.masking());
        allowed = context.allowed();
    }

    @Override
    public Check check() {
        return Check.WARM_AS_COLD;
    }

    @Override
    public Set<Sight> sees() {
        return SEES;
    }

    @Override
    public synchronized List<Verdict> judge(List<FunctionEnvironment> environments) {
        Verdicts verdicts = new Verdicts();
        for (FunctionEnvironment environment : environments) {
            for (FunctionInvocation invocation : judged(environment)) {
                firstDivergence(invocation)
                        .ifPresent(it ->
                                verdicts.add(new Diverging(places(it)), () -> messages.diverging(it, invocation)));
            }
        }
        return verdicts.all();
    }

    /**
     * The warm ones whose events were kept. The last that ended its environment by itself is not one: a crash is no warm answer,
     * and a timeout would be waited for again.
     */
    private static List<FunctionInvocation> judged(FunctionEnvironment environment) {
        List<FunctionInvocation> served = environment.served();
        boolean ended = environment.state() == State.ENDED && !environment.endedOnPurpose();
        List<FunctionInvocation> warm = served.stream()
                .limit(ended ? served.size() - 1 : served.size())
                .filter(it -> !it.coldStart())
                .toList();
        List<FunctionInvocation> kept =
                warm.stream().filter(it -> it.request().isPresent()).toList();
        if (kept.isEmpty()) {
            warm.forEach(FunctionInvocation::requireRequest);
        }
        return kept;
    }

    private Optional<Divergence> firstDivergence(FunctionInvocation invocation) {
        Optional<Divergence> known = judged.get(invocation);
        if (known == null) {
            known = divergence(invocation, difference -> !diverged.contains(place(difference)));
            known.ifPresent(it -> diverged.addAll(places(it)));
            judged.put(invocation, known);
        }
        return known;
    }

    ColdStartComparison compare(FunctionInvocation invocation) {
        return divergence(invocation, difference -> true)
                .map(it -> new ColdStartComparison(
                        it.differences().stream().map(messages::difference).toList(),
                        messages.diverging(it, invocation)))
                .orElseGet(() -> new ColdStartComparison(List.of(), ""));
    }

    private Optional<Divergence> divergence(FunctionInvocation invocation, Predicate<WarmDifference> counts) {
        List<Request> earlier = invocation.keptBefore().stream()
                .map(FunctionInvocation::requireRequest)
                .toList();
        return invocation.coldStart()
                ? Optional.empty()
                : judge.judge(
                        invocation.requireRequest(),
                        invocation.served(),
                        earlier,
                        difference -> !allowed.allows(difference.place()) && counts.test(difference));
    }

    private static List<String> places(Divergence divergence) {
        return divergence.differences().stream()
                .map(WarmAsColdCheck::place)
                .distinct()
                .toList();
    }

    /** The same for all elements of an array. */
    private static String place(WarmDifference difference) {
        return difference.place().replaceAll("\\[\\d+]", "[]");
    }
}
