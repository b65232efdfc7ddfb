package io.github.warmlambda.internal.watch;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.ColdStartComparison;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.Finding;
import io.github.warmlambda.environment.FunctionError;
import io.github.warmlambda.environment.InsideAction;
import io.github.warmlambda.environment.InsideCall;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.State;
import io.github.warmlambda.environment.StaticInitialization;
import io.github.warmlambda.internal.end.EnvironmentEnd;
import io.github.warmlambda.internal.runtime.EnvironmentRuntime;
import io.github.warmlambda.internal.runtime.RecordedInitialization;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An environment of a deployed function, as a test sees it. */
public final class FunctionEnvironment implements ExecutionEnvironment {

    private final FunctionOwner function;
    private final int number;
    private final EnvironmentRuntime runtime;
    private final StateWatch stateWatch;
    private final EnvironmentEnd end;
    private final List<FunctionInvocation> invocations = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean endExpected;

    /** An environment that is yet to serve. */
    public FunctionEnvironment(
            FunctionOwner function, int number, EnvironmentRuntime runtime, StateWatch stateWatch, EnvironmentEnd end) {
        this.function = function;
        this.number = number;
        this.runtime = runtime;
        this.stateWatch = stateWatch;
        this.end = end;
    }

    /** What AWS's runtime runs in. */
    public EnvironmentRuntime runtime() {
        return runtime;
    }

    /** How it ends. */
    public EnvironmentEnd end() {
        return end;
    }

    /** Who looks at its state between invocations. */
    public StateWatch stateWatch() {
        return stateWatch;
    }

    ColdStartComparison compareWithColdStart(FunctionInvocation invocation) {
        return function.compareWithColdStart(invocation);
    }

    /** Refuse to tell what a check would find, if it would see nothing. */
    void require(Check check) {
        function.require(check);
    }

    /** Run code of the test inside; the caller has its turn. What the code changes is not the next invocation's doing. */
    public <T extends @Nullable Object> T call(InsideCall<T> call) {
        stateWatch.forget();
        return InsideCalls.call(runtime, call);
    }

    /** Run code of the test inside, likewise. */
    public void run(InsideAction action) {
        stateWatch.forget();
        InsideCalls.run(runtime, action);
    }

    /** The environment in words. */
    public String name() {
        return "execution environment %d of function [%s]".formatted(number, function.name());
    }

    /** Whether an invocation was served in it. */
    public boolean hasServed() {
        return !invocations.isEmpty();
    }

    Optional<String> hint(FunctionError error) {
        Optional<String> failedStart = failedStart();
        return failedStart.isPresent() ? failedStart : function.hint(error);
    }

    /** Whether it is known which static code kept it from starting. */
    boolean failedToStart() {
        return failedStart().isPresent();
    }

    private Optional<String> failedStart() {
        return runtime.endReason()
                .filter(reason -> reason == EndReason.INIT_ERROR)
                .flatMap(reason -> FailedStart.describe(runtime.observed()));
    }

    String masked(String text) {
        return function.masked(text);
    }

    boolean isTranscribed(FunctionInvocation invocation) {
        return function.isTranscribed(invocation);
    }

    /** An invocation was served in it. */
    public void served(FunctionInvocation invocation) {
        invocations.add(invocation);
    }

    /** The invocations that were served in it, oldest first. */
    public List<FunctionInvocation> served() {
        synchronized (invocations) {
            return List.copyOf(invocations);
        }
    }

    /** The test meant it to end. */
    public void expectEnd() {
        endExpected = true;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public State state() {
        return runtime.state();
    }

    @Override
    public Duration initDuration() {
        return runtime.initDuration();
    }

    @Override
    public List<Invocation> invocations() {
        return List.copyOf(served());
    }

    @Override
    public List<StaticInitialization> staticInitializations() {
        return runtime.observed().initializations().stream()
                .map(RecordedInitialization::initialization)
                .toList();
    }

    @Override
    public String log() {
        return runtime.log();
    }

    @Override
    public <T extends @Nullable Object> T inside(InsideCall<T> call) {
        return function.inside(this, call);
    }

    @Override
    public void inside(InsideAction action) {
        function.inside(this, action);
    }

    @Override
    public Optional<EndReason> endReason() {
        return runtime.endReason();
    }

    @Override
    public boolean endedOnPurpose() {
        return runtime.endReason()
                .map(reason -> endExpected || reason.isOnPurpose())
                .orElse(false);
    }

    @Override
    public List<Finding> findings(Check check) {
        return function.findings(check, this);
    }

    @Override
    public String toString() {
        String why = endReason().map(reason -> ": " + reason.description()).orElse("");
        return "%s (%s%s)".formatted(name(), state(), why);
    }
}
