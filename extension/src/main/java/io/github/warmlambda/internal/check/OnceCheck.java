package io.github.warmlambda.internal.check;

import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.internal.runtime.RecordedInitialization;
import io.github.warmlambda.internal.watch.FunctionEnvironment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Judges whether static initializers ran once, by class name over all class loaders and all environments that followed each
 * other behind the test's back. Inside one class loader the JVM guarantees it, so there is nothing to judge.
 */
final class OnceCheck implements FunctionCheck {

    private final OnceMessages messages;

    OnceCheck(String functionName) {
        this.messages = new OnceMessages(functionName);
    }

    @Override
    public Map<String, String> judge(List<FunctionEnvironment> environments) {
        Map<String, String> findings = new LinkedHashMap<>();
        List<FunctionEnvironment> succession = new ArrayList<>();
        for (FunctionEnvironment environment : environments) {
            succession.add(environment);
            judgeBlindness(environment, findings);
            judgeRedefinitions(environment, findings);
            judgeReplacement(succession, findings);
            if (environment.endedOnPurpose()) {
                succession.clear();
            }
        }
        return findings;
    }

    private void judgeBlindness(FunctionEnvironment environment, Map<String, String> findings) {
        new TreeMap<>(environment.runtime().notInstrumented())
                .forEach((className, reason) ->
                        findings.putIfAbsent("blind " + className, messages.blind(className, reason)));
    }

    private void judgeRedefinitions(FunctionEnvironment environment, Map<String, String> findings) {
        runsByClass(List.of(environment)).forEach((className, runs) -> {
            if (runs.size() > 1) {
                findings.put(
                        "redefined " + environment.number() + " " + className,
                        messages.redefined(environment.number(), className, runs));
            }
        });
    }

    private void judgeReplacement(List<FunctionEnvironment> succession, Map<String, String> findings) {
        if (succession.size() < 2) {
            return;
        }
        FunctionEnvironment latest = succession.get(succession.size() - 1);
        FunctionEnvironment replaced = succession.get(succession.size() - 2);
        Map<String, List<RecordedInitialization>> runs = runsByClass(succession);
        runs.values().removeIf(list -> !ranAgainIn(latest, list));
        if (!runs.isEmpty()) {
            findings.put("replaced " + latest.number(), messages.replaced(replaced, latest, runs));
        }
    }

    private static boolean ranAgainIn(ExecutionEnvironment latest, List<RecordedInitialization> runs) {
        return runs.get(runs.size() - 1).initialization().environment() == latest.number()
                && runs.get(0).initialization().environment() != latest.number();
    }

    private static Map<String, List<RecordedInitialization>> runsByClass(List<FunctionEnvironment> environments) {
        Map<String, List<RecordedInitialization>> runs = new LinkedHashMap<>();
        for (FunctionEnvironment environment : environments) {
            for (RecordedInitialization run : environment.runtime().initializations()) {
                if (run.judged()) {
                    runs.computeIfAbsent(run.initialization().className(), name -> new ArrayList<>())
                            .add(run);
                }
            }
        }
        return runs;
    }
}
