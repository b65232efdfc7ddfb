package io.github.warmlambda.internal.check;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.Finding;
import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import io.github.warmlambda.internal.configuration.Masking;
import io.github.warmlambda.internal.watch.FunctionEnvironment;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The checks of a function: what each says when asked, and what those that are switched on have not said yet. */
public final class FunctionChecks {

    private final Map<Check, FunctionCheck> checks = new EnumMap<>(Check.class);
    private final FunctionConfiguration configuration;
    private final GrowthCheck growth;
    private final Set<String> reported = new HashSet<>();

    /** How many environments, from the first, have been judged for good: they ended on purpose, and so did all before. */
    private int settled;

    public FunctionChecks(
            String function, FunctionConfiguration configuration, AllowedState allowed, Explanation explanation) {
        this.configuration = configuration;
        this.growth = new GrowthCheck(function, allowed);
        checks.put(Check.STATIC_INITIALIZERS_ONCE, new OnceCheck(function));
        checks.put(Check.NO_STATE_LEAK, new StateLeakCheck(function, allowed, explanation));
        checks.put(Check.NO_INIT_IN_INVOKE, new InvokeInitCheck(function));
        checks.put(Check.NO_REQUEST_DATA_LEFT, new RequestDataCheck(function, allowed, Masking.of(configuration)));
        checks.put(Check.NO_UNBOUNDED_GROWTH, growth);
        checks.put(Check.NO_TMP_LEFT, new TmpCheck(function));
        checks.put(Check.NO_GLOBAL_CHANGE, new GlobalCheck(function, allowed));
        checks.put(Check.NO_THREADS_LEFT, new ThreadsCheck(function));
        checks.put(Check.UNLOADS, new UnloadCheck());
    }

    /** What a check says of these environments. */
    public List<Finding> judge(Check check, List<FunctionEnvironment> environments) {
        InspectedChecks.require(configuration, check);
        return check(check).judge(environments).values().stream()
                .map(message -> new Finding(check, message))
                .toList();
    }

    /** What the checks that are on say of all environments now and did not say before. */
    public synchronized List<Finding> take(List<FunctionEnvironment> all) {
        List<FunctionEnvironment> unsettled = all.subList(settled, all.size());
        List<Finding> findings = new ArrayList<>();
        for (Check check : checks.keySet()) {
            if (configuration.checks().contains(check)) {
                check(check).judge(unsettled).forEach((key, message) -> {
                    if (reported.add(check + " " + key)) {
                        findings.add(new Finding(check, message));
                    }
                });
            }
        }
        settled += (int) unsettled.stream()
                .takeWhile(FunctionEnvironment::endedOnPurpose)
                .count();
        return findings;
    }

    public GrowthCheck growth() {
        return growth;
    }

    private FunctionCheck check(Check check) {
        FunctionCheck found = checks.get(check);
        if (found == null) {
            throw new IllegalArgumentException("No check stands behind " + check);
        }
        return found;
    }
}
