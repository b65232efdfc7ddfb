package conformance.suite;

import conformance.suite.Transcript.Exchange;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.Isolation;
import io.github.warmlambda.environment.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Runs a scenario, and writes down what comes out. */
final class ScenarioRun {

    private final Scenario scenario;
    private final LambdaFunction function;
    private final List<Integer> logRead = new ArrayList<>();
    private int ended;

    private ScenarioRun(Scenario scenario, LambdaFunction function) {
        this.scenario = scenario;
        this.function = function;
    }

    /** What the transcript shows, with the log as far as the scenario looks at it. */
    static Observation observe(Scenario scenario, Isolation isolation) {
        LambdaFunction.Builder builder = LambdaFunction.of(scenario.handler());
        scenario.configure(builder);
        builder.isolation(isolation);
        scenario.deployment().ifPresent(deployment -> builder.code(unpacked(deployment)));
        try (LambdaFunction function = builder.create()) {
            return new ScenarioRun(scenario, function).observe();
        }
    }

    private Observation observe() {
        List<Exchange> shown = new ArrayList<>();
        List<String> logs = new ArrayList<>();
        for (Exchange expected : scenario.transcript().exchanges()) {
            if (scenario.isEachCold()) {
                function.coldStart();
            }
            Invocation invocation = function.invoke(scenario.request(expected.event()));
            String log = newLog();
            shown.add(new Exchange(expected.event(), answer(invocation, log)));
            logs.add(log);
        }
        return new Observation(new Transcript(List.copyOf(shown)), List.copyOf(logs));
    }

    private String answer(Invocation invocation, String log) {
        StringBuilder answer = new StringBuilder(invocation.error().isPresent() ? "! " : "")
                .append(Normalizer.payload(invocation.payloadText()));
        String ends = newEnds();
        if (!ends.isEmpty()) {
            answer.append("\n    ends ").append(ends);
        }
        log.lines()
                .filter(scenario.logView()::shows)
                .forEach(line -> answer.append("\n    ").append(("| " + line).strip()));
        return answer.toString();
    }

    private String newEnds() {
        List<EndReason> reasons = function.environments().stream()
                .filter(environment -> environment.state() == State.ENDED)
                .map(environment -> environment.endReason().orElseThrow())
                .toList();
        String ends = reasons.stream().skip(ended).map(EndReason::name).collect(Collectors.joining(", "));
        ended = reasons.size();
        return ends;
    }

    private String newLog() {
        StringBuilder log = new StringBuilder();
        List<ExecutionEnvironment> environments = function.environments();
        for (int i = 0; i < environments.size(); i++) {
            String all = environments.get(i).log();
            if (logRead.size() == i) {
                logRead.add(0);
            }
            log.append(all.substring(logRead.get(i)));
            logRead.set(i, all.length());
        }
        return Normalizer.log(log.toString());
    }

    private static String unpacked(Deployment deployment) {
        try {
            Path directory = Files.createTempDirectory("conformance-");
            deployment.writeTo(directory);
            return directory.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
