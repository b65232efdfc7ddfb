package io.github.warmlambda.internal.watch;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.ColdStartComparison;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.FunctionError;
import io.github.warmlambda.environment.GenericType;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.StateChange;
import io.github.warmlambda.internal.bridge.Request;
import io.github.warmlambda.internal.payload.Payloads;
import io.github.warmlambda.internal.runtime.ServedInvocation;
import io.github.warmlambda.internal.state.Difference;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An invocation that is over. */
public final class FunctionInvocation implements Invocation {

    private final ServedInvocation served;
    private final FunctionEnvironment environment;
    private final List<FunctionEnvironment> ended;
    private final boolean coldStart;
    private final Optional<Request> request;
    private final Optional<String> eventExcerpt;
    private final Optional<Aftermath> aftermath;
    private final Optional<FunctionError> error;

    /**
     * An invocation.
     *
     * @param ended the environments that ended in it: its own, and the one before it if its Init phase failed
     * @param request what was asked, if it is kept to be served again
     * @param eventExcerpt the beginning of the event, if a report shows it
     * @param aftermath what it left behind, if somebody asked for that before it
     */
    public FunctionInvocation(
            ServedInvocation served,
            FunctionEnvironment environment,
            List<FunctionEnvironment> ended,
            boolean coldStart,
            Optional<Request> request,
            Optional<String> eventExcerpt,
            Optional<Aftermath> aftermath) {
        this.served = served;
        this.environment = environment;
        this.ended = List.copyOf(ended);
        this.coldStart = coldStart;
        this.request = request;
        this.eventExcerpt = eventExcerpt;
        this.aftermath = aftermath;
        this.error = served.failed() ? Optional.of(Payloads.readError(served.payload())) : Optional.empty();
    }

    @Override
    public String requestId() {
        return served.requestId();
    }

    @Override
    public byte[] payload() {
        return served.payload().clone();
    }

    @Override
    public String payloadText() {
        return new String(served.payload(), StandardCharsets.UTF_8);
    }

    @Override
    public <T> @Nullable T payloadAs(Class<T> type) {
        return read(type);
    }

    @Override
    public <T> @Nullable T payloadAs(GenericType<T> type) {
        return read(type.type());
    }

    private <T> @Nullable T read(Type type) {
        return Payloads.read(served.payload(), type, "the response of request " + requestId());
    }

    @Override
    public Optional<FunctionError> error() {
        return error;
    }

    @Override
    public Optional<String> hint() {
        return served.whereItEnded()
                .or(() -> error.flatMap(it -> UnreadEvent.describe(it, log())))
                .or(() -> error.flatMap(environment::hint));
    }

    /** Whether the first line of the hint is the root cause, of which AWS's error names a consequence alone. */
    boolean hintIsCause() {
        return served.whereItEnded().isEmpty()
                && error.filter(it -> UnreadEvent.describe(it, log()).isPresent() || environment.failedToStart())
                        .isPresent();
    }

    /** A text about it without the values of environment variables. */
    String masked(String text) {
        return environment.masked(text);
    }

    /** Whether the test that made it prints its log if it fails. */
    boolean logIsTranscribed() {
        return environment.isTranscribed(this);
    }

    @Override
    public boolean coldStart() {
        return coldStart;
    }

    @Override
    public Duration duration() {
        return served.duration();
    }

    @Override
    public Duration billedDuration() {
        return served.billedDuration();
    }

    @Override
    public Optional<Duration> initDuration() {
        return served.initDuration();
    }

    @Override
    public String log() {
        return served.log().text();
    }

    @Override
    public String logTail() {
        return served.log().tail();
    }

    @Override
    public String report() {
        return served.log().report();
    }

    @Override
    public List<StateChange> stateChanges() {
        environment.require(Check.NO_STATE_LEAK);
        return requireAftermath(Set.of(Sight.OBJECTS)).differences().stream()
                .map(Difference::change)
                .toList();
    }

    @Override
    public ColdStartComparison compareWithColdStart() {
        return environment.compareWithColdStart(this);
    }

    /** What was asked, if it is kept. */
    public Optional<Request> request() {
        return request;
    }

    /**
     * What was asked.
     *
     * @throws IllegalStateException if that was not kept
     */
    public Request requireRequest() {
        return request.orElseThrow(() -> new IllegalStateException("""
                Nobody kept the event of request %s in %s, so it cannot be served again. \
                Say checks = Check.WARM_AS_COLD in @WarmLambda or in the builder, \
                or call function.watchState() before the first invocation.""".formatted(requestId(), environment)));
    }

    /** Which of the invocations of its environment this is, from 1. */
    public int number() {
        return environment.served().indexOf(this) + 1;
    }

    /** Those before it in its environment whose events were kept, oldest first. */
    public List<FunctionInvocation> keptBefore() {
        return environment.served().stream()
                .takeWhile(it -> it != this)
                .filter(it -> it.request.isPresent())
                .toList();
    }

    /** The beginning of the event, if a report shows it. */
    public Optional<String> eventExcerpt() {
        return eventExcerpt;
    }

    /** What came out of it. */
    public ServedInvocation served() {
        return served;
    }

    /** What it left behind, if all of this was looked at. */
    public Optional<Aftermath> aftermath(Set<Sight> sights) {
        return aftermath.filter(it -> it.seen().containsAll(sights));
    }

    /**
     * What it left behind.
     *
     * @throws IllegalStateException if this was not looked at
     */
    public Aftermath requireAftermath(Set<Sight> sights) {
        return aftermath(sights).orElseThrow(this::notWatched);
    }

    /** Which of the invocations of its environment this is, as the subject of a message. */
    public String ordinal() {
        return "invocation %d of execution environment %d (request %s, %s)"
                .formatted(number(), environment.number(), requestId(), coldStart ? "cold start" : "warm");
    }

    private IllegalStateException notWatched() {
        return new IllegalStateException("""
                Nobody looked at the state of %s before request %s, so what it changed is not known. \
                Say checks = Check.NO_STATE_LEAK in @WarmLambda or in the builder, \
                or call function.watchState() before the invocation.""".formatted(environment, requestId()));
    }

    @Override
    public ExecutionEnvironment environment() {
        return environment;
    }

    @Override
    public Invocation expectEnd(EndReason... reasons) {
        Optional<EndReason> actual =
                ended.stream().reduce((first, last) -> last).flatMap(ExecutionEnvironment::endReason);
        if (actual.isEmpty() || reasons.length > 0 && !List.of(reasons).contains(actual.get())) {
            throw new AssertionError(EndMessages.unexpected(this, actual, List.of(reasons)));
        }
        ended.forEach(FunctionEnvironment::expectEnd);
        return this;
    }

    @Override
    public String toString() {
        String outcome = error.map(it -> "failed: " + it.errorType().orElse("") + ": " + it.errorMessage())
                .orElse("succeeded");
        return "request %s in %s, %s".formatted(requestId(), environment, outcome);
    }
}
