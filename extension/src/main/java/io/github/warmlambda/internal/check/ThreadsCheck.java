package io.github.warmlambda.internal.check;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.State;
import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import io.github.warmlambda.internal.end.LeftThread;
import io.github.warmlambda.internal.watch.Aftermath;
import io.github.warmlambda.internal.watch.FunctionEnvironment;
import io.github.warmlambda.internal.watch.FunctionInvocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Judges which threads outlive an invocation at work, and which outlive their environment. */
public final class ThreadsCheck extends WarmCheck {

    private final String function;

    ThreadsCheck(String function) {
        super(true);
        this.function = function;
    }

    /** Whether a check will tell where threads were made. */
    public static boolean wantsBirths(FunctionConfiguration configuration) {
        return configuration.checks().contains(Check.NO_THREADS_LEFT)
                || configuration.checks().contains(Check.UNLOADS);
    }

    @Override
    public Map<String, String> judge(List<FunctionEnvironment> environments) {
        Map<String, String> findings = new LinkedHashMap<>(super.judge(environments));
        for (FunctionEnvironment environment : environments) {
            if (environment.state() == State.ENDED) {
                List<LeftThread> left = environment.end().threadsLeft(environment.runtime());
                if (!left.isEmpty()) {
                    findings.put("end " + environment.number(), message(environment, left));
                }
            }
        }
        return findings;
    }

    @Override
    void judge(FunctionInvocation invocation, Aftermath aftermath, Map<String, String> findings) {
        if (!aftermath.leftThreads().isEmpty()) {
            findings.put(
                    invocation.requestId(),
                    "%s of function [%s] was over, but threads that it started went on with work. On Lambda they are frozen then, and go on in a later invocation, or never:%n%sWait for them before the handler returns, also when it fails."
                            .formatted(
                                    StateMessages.capitalized(invocation.ordinal()),
                                    function,
                                    texts(aftermath.leftThreads())));
        }
    }

    private static String message(FunctionEnvironment environment, List<LeftThread> left) {
        return "%s has ended, but threads of its code go on, though they were interrupted:%n%sLet them end when they are interrupted, or end them where the function's code lets go of them."
                .formatted(StateMessages.capitalized(environment.name()), texts(left));
    }

    private static String texts(List<LeftThread> threads) {
        return threads.stream()
                .map(thread -> StateMessages.capitalized(thread.text()) + System.lineSeparator())
                .collect(Collectors.joining());
    }
}
