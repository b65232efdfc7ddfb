package conformance.suite;

import conformance.suite.Transcript.Exchange;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.InvokeRequest;
import io.github.warmlambda.environment.State;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Sends the events of a scenario to a function, and writes down what comes out. */
final class ScenarioRun {

    private final Scenario scenario;
    private final LambdaFunction function;
    private final List<Integer> logRead = new ArrayList<>();
    private int ended;

    ScenarioRun(Scenario scenario, LambdaFunction function) {
        this.scenario = scenario;
        this.function = function;
    }

    Observation observe() {
        List<Exchange> exchanges = new ArrayList<>();
        List<String> logs = new ArrayList<>();
        for (Exchange expected : scenario.transcript().exchanges()) {
            Invocation invocation = invoke(scenario.request(expected.event()));
            String log = newLog();
            exchanges.add(new Exchange(expected.event(), answer(invocation, log)));
            logs.add(log);
        }
        return new Observation(new Transcript(List.copyOf(exchanges)), List.copyOf(logs));
    }

    private Invocation invoke(InvokeRequest request) {
        if (scenario.isEachCold()) {
            function.coldStart();
        }
        if (!function.invocations().isEmpty()) {
            pause();
        }
        return function.invoke(request);
    }

    private void pause() {
        try {
            Thread.sleep(scenario.pause().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String answer(Invocation invocation, String log) {
        List<String> answer = new ArrayList<>();
        String mark = invocation.error().isPresent() ? "! " : "";
        answer.add(mark + Normalizer.payload(invocation.payloadText()));
        String ends = newEnds();
        if (!ends.isEmpty()) {
            answer.add("ends " + ends);
        }
        scenario.teller().ifPresent(teller -> answer.add("= " + teller.apply(invocation)));
        log.lines().filter(scenario.logView()::shows).forEach(line -> answer.add("| " + line));
        return answer.stream().map(String::stripTrailing).collect(Collectors.joining("\n    "));
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
}
