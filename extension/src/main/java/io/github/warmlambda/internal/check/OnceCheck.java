package io.github.warmlambda.internal.check;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.internal.runtime.RecordedInitialization;
import io.github.warmlambda.internal.watch.FunctionEnvironment;
import io.github.warmlambda.internal.watch.Sight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Judges whether static initializers ran once, by class name over all class loaders and all environments that followed each
 * other behind the test's back. Inside one class loader the JVM guarantees it, so there is nothing to judge.
 */
final class OnceCheck implements FunctionCheck {

    private record Blind(String className) {}

    private record Redefined(int environment, String className) {}

    private record Replaced(int environment) {}

    private final OnceMessages messages;

    OnceCheck(CheckContext context) {
        messages = new OnceMessages(context.function());
    }

    @Override
    public Check check() {
        return Check.STATIC_INITIALIZERS_ONCE;
    }

    @Override
    public Set<Sight> sees() {
        return Set.of();
    }

    @Override
    public List<Verdict> judge(List<FunctionEnvironment> environments) {
        Verdicts verdicts = new Verdicts();
        List<FunctionEnvironment> succession = new ArrayList<>();
        for (FunctionEnvironment environment : environments) {
            succession.add(environment);
            judgeBlindness(environment, verdicts);
            judgeRedefinitions(environment, verdicts);
            judgeReplacement(succession, verdicts);
            if (environment.endedOnPurpose()) {
                succession.clear();
            }
        }
        return verdicts.all();
    }

    private void judgeBlindness(FunctionEnvironment environment, Verdicts verdicts) {
        new TreeMap<>(environment.runtime().observed().notInstrumented())
                .forEach((className, reason) ->
                        verdicts.add(new Blind(className), () -> messages.blind(className, reason)));
    }

    private void judgeRedefinitions(FunctionEnvironment environment, Verdicts verdicts) {
        runsByClass(List.of(environment)).forEach((className, runs) -> {
            if (runs.size() > 1) {
                verdicts.add(
                        new Redefined(environment.number(), className),
                        () -> messages.redefined(environment.number(), className, runs));
            }
        });
    }

    private void judgeReplacement(List<FunctionEnvironment> succession, Verdicts verdicts) {
        if (succession.size() < 2) {
            return;
        }
        FunctionEnvironment latest = succession.get(succession.size() - 1);
        if (latest.runtime().endReason().filter(EndReason.INIT_ERROR::equals).isPresent()) {
            // It served nothing, and the invocation that waited for it failed with what was thrown.
            return;
        }
        FunctionEnvironment replaced = succession.get(succession.size() - 2);
        Map<String, List<RecordedInitialization>> runs = runsByClass(succession);
        runs.values().removeIf(list -> !ranAgainIn(latest, list));
        if (!runs.isEmpty()) {
            verdicts.add(new Replaced(latest.number()), () -> messages.replaced(replaced, latest, runs));
        }
    }

    private static boolean ranAgainIn(ExecutionEnvironment latest, List<RecordedInitialization> runs) {
        return runs.get(runs.size() - 1).initialization().environment() == latest.number()
                && runs.get(0).initialization().environment() != latest.number();
    }

    private static Map<String, List<RecordedInitialization>> runsByClass(List<FunctionEnvironment> environments) {
        Map<String, List<RecordedInitialization>> runs = new LinkedHashMap<>();
        for (FunctionEnvironment environment : environments) {
            for (RecordedInitialization run : environment.runtime().observed().initializations()) {
                if (run.judged()) {
                    runs.computeIfAbsent(run.initialization().className(), name -> new ArrayList<>())
                            .add(run);
                }
            }
        }
        return runs;
    }
}
