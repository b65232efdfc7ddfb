package io.github.warmlambda.assertj;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.Finding;
import io.github.warmlambda.environment.InsideAction;
import io.github.warmlambda.environment.InsideCall;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.Phase;
import io.github.warmlambda.environment.State;
import io.github.warmlambda.environment.StaticInitialization;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An environment that says what it is told, for what a real one does not do at will. */
record FakeEnvironment(List<StaticInitialization> staticInitializations, List<Finding> findings)
        implements ExecutionEnvironment {

    static FakeEnvironment with(StaticInitialization... runs) {
        return new FakeEnvironment(List.of(runs), List.of());
    }

    FakeEnvironment andFinding(String message) {
        return new FakeEnvironment(
                staticInitializations, List.of(new Finding(Check.STATIC_INITIALIZERS_ONCE, message)));
    }

    static StaticInitialization run(String className, Phase phase, String thread) {
        return new StaticInitialization(
                className, 1, phase, Optional.empty(), thread, Duration.ZERO, Duration.ZERO, Optional.empty());
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public State state() {
        return State.READY;
    }

    @Override
    public Duration initDuration() {
        return Duration.ZERO;
    }

    @Override
    public List<Invocation> invocations() {
        return List.of();
    }

    @Override
    public String log() {
        return "";
    }

    @Override
    public <T> T inside(InsideCall<T> call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void inside(InsideAction action) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<EndReason> endReason() {
        return Optional.empty();
    }

    @Override
    public boolean endedOnPurpose() {
        return false;
    }

    @Override
    public List<Finding> findings(Check check) {
        return findings;
    }

    @Override
    public String toString() {
        return "fake environment";
    }
}
