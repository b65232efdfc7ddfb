package io.github.warmlambda.internal.check;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.ColdStartComparison;
import io.github.warmlambda.environment.Finding;
import io.github.warmlambda.environment.Isolation;
import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import io.github.warmlambda.internal.configuration.Masking;
import io.github.warmlambda.internal.replay.Replays;
import io.github.warmlambda.internal.watch.FunctionEnvironment;
import io.github.warmlambda.internal.watch.FunctionInvocation;
import io.github.warmlambda.internal.watch.Sight;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checks of a function: what each says when asked, and what those that are switched on have not said yet. */
public final class FunctionChecks {

    private static final List<Function<CheckContext, FunctionCheck>> ALL = List.of(
            OnceCheck::new,
            StateLeakCheck::new,
            InvokeInitCheck::new,
            RequestDataCheck::new,
            GrowthCheck::new,
            TmpCheck::new,
            GlobalCheck::new,
            ThreadsCheck::new,
            UnloadCheck::new);

    private record Reported(Check check, Record key) {}

    private final Map<Check, FunctionCheck> checks = new EnumMap<>(Check.class);
    private final WarmAsColdCheck warmAsCold;
    private final FunctionConfiguration configuration;
    private final Masking masking;
    private final Set<Reported> reported = new HashSet<>();

    /** How many environments, from the first, have been judged for good: they ended on purpose, and so did all before. */
    private int settled;

    /**
     * The checks of a function.
     *
     * @param library the library that a class belongs to, empty if it is own code
     * @throws IllegalArgumentException if one is switched on that would see nothing
     */
    public FunctionChecks(
            String function,
            FunctionConfiguration configuration,
            Function<String, Optional<String>> library,
            AllowedState allowed,
            Replays replays) {
        this.configuration = configuration;
        this.masking = Masking.of(configuration);
        Explanation explanation = new Explanation(replays, configuration.explain());
        CheckContext context =
                new CheckContext(function, configuration, library, allowed, replays, explanation, masking);
        warmAsCold = new WarmAsColdCheck(context);
        checks.put(Check.WARM_AS_COLD, warmAsCold);
        ALL.stream().map(make -> make.apply(context)).forEach(check -> checks.put(check.check(), check));
        refuseBlindChecks();
    }

    /**
     * Refuse early what cannot be checked, before a function is deployed.
     *
     * @throws IllegalArgumentException if a check is switched on that would see nothing
     */
    public static void check(FunctionConfiguration configuration) {
        if (configuration.isolation() == Isolation.PROCESS) {
            var unused = new FunctionChecks(
                    "", configuration, name -> Optional.empty(), new AllowedState(List.of()), Replays.NONE);
        }
    }

    private void refuseBlindChecks() {
        if (configuration.closeOnEnd() && configuration.isolation() == Isolation.PROCESS) {
            throw new IllegalArgumentException("""
                    closeOnEnd needs isolation = CLASS_LOADER, but isolation is PROCESS: a process that ends keeps nothing open. \
                    Leave closeOnEnd out.""");
        }
        switchedOn()
                .flatMap(check -> check.refusal(configuration.isolation()).stream())
                .findFirst()
                .ifPresent(refusal -> {
                    throw new IllegalArgumentException("checks: " + refusal);
                });
    }

    /** What the checks that are switched on have to see. */
    public Set<Sight> sights() {
        return switchedOn().flatMap(check -> check.sees().stream()).collect(Collectors.toSet());
    }

    /**
     * Refuse to judge what nobody sees.
     *
     * @throws IllegalStateException if so
     */
    public void require(Check check) {
        of(check).refusal(configuration.isolation()).ifPresent(refusal -> {
            throw new IllegalStateException(refusal);
        });
    }

    /** What a check says of these environments. */
    public List<Finding> judge(Check check, List<FunctionEnvironment> environments) {
        require(check);
        return of(check).judge(environments).stream()
                .map(verdict -> finding(check, verdict))
                .toList();
    }

    /** Whatever a message is made of, no value of a variable is in it. */
    private Finding finding(Check check, Verdict verdict) {
        return new Finding(check, masking.apply(verdict.message()));
    }

    /** How the answer of an invocation compares with that of a fresh environment. */
    public ColdStartComparison compareWithColdStart(FunctionInvocation invocation) {
        return warmAsCold.compare(invocation);
    }

    /** What the checks that are on say of all environments now and did not say before. */
    public synchronized List<Finding> take(List<FunctionEnvironment> all) {
        List<FunctionEnvironment> unsettled = all.subList(settled, all.size());
        List<Finding> findings = new ArrayList<>();
        switchedOn().forEach(check -> {
            for (Verdict verdict : check.judge(unsettled)) {
                if (reported.add(new Reported(check.check(), verdict.key()))) {
                    findings.add(finding(check.check(), verdict));
                }
            }
        });
        settled += (int) unsettled.stream()
                .takeWhile(FunctionEnvironment::endedOnPurpose)
                .count();
        return findings;
    }

    /** What has grown in an environment with each of so many invocations at least, in words. */
    public List<String> growth(FunctionEnvironment environment, int invocations) {
        return ((GrowthCheck) of(Check.NO_UNBOUNDED_GROWTH))
                .judge(environment, invocations).stream().map(Verdict::message).toList();
    }

    /** The classes whose static initializers invocations had to wait for, in the order in which they ran. */
    public static List<String> primingList(List<FunctionEnvironment> environments) {
        return InvokeInitCheck.primingList(environments);
    }

    private Stream<FunctionCheck> switchedOn() {
        return checks.values().stream().filter(check -> configuration.checks().contains(check.check()));
    }

    private FunctionCheck of(Check check) {
        FunctionCheck found = checks.get(check);
        if (found == null) {
            throw new IllegalArgumentException("No check stands behind " + check);
        }
        return found;
    }
}
