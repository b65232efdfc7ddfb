package io.github.warmlambda.environment;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One event that went in, and the response or function error that came out.
 *
 * @since 0.1
 */
public interface Invocation {

    /**
     * The id of the request, a UUID.
     *
     * @return the id
     */
    String requestId();

    /**
     * The response as the caller of the function receives it: the bytes of the handler, or the JSON of the error.
     *
     * @return a copy of the bytes
     */
    byte[] payload();

    /**
     * The response as UTF-8 text.
     *
     * @return the text
     */
    String payloadText();

    /**
     * The response, read as JSON.
     *
     * @param type the type to read
     * @param <T> the type to read
     * @return the value, null if the response is {@code null}
     * @throws IllegalArgumentException if the response cannot be read as that type
     */
    <T> @Nullable T payloadAs(Class<T> type);

    /**
     * The response, read as JSON.
     *
     * @param type the type to read, with its type arguments
     * @param <T> the type to read
     * @return the value, null if the response is {@code null}
     * @throws IllegalArgumentException if the response cannot be read as that type
     */
    <T> @Nullable T payloadAs(GenericType<T> type);

    /**
     * The error, if the invocation failed.
     *
     * @return the error, or empty if it succeeded
     */
    Optional<FunctionError> error();

    /**
     * What may help where AWS's own error does not: for a handler class or method that is not found, the one with the nearest
     * name; for static code that threw, what it threw, and the variables that it missed; for a time limit, where the code was.
     *
     * @return advice for the developer, which is no part of the payload
     */
    default Optional<String> hint() {
        return Optional.empty();
    }

    /**
     * Whether the invocation had to wait for an Init phase.
     *
     * @return false if its environment was warm
     */
    boolean coldStart();

    /**
     * How long the invocation took, without the Init phase before it.
     *
     * @return the duration, as in the REPORT line
     */
    Duration duration();

    /**
     * The duration that AWS bills: duration and Init phase, rounded up to the millisecond.
     *
     * @return the billed duration
     * @see <a href="https://aws.amazon.com/blogs/compute/aws-lambda-standardizes-billing-for-init-phase/">AWS Lambda
     *     standardizes billing for INIT Phase</a>
     */
    Duration billedDuration();

    /**
     * How long the Init phase took that this invocation waited for.
     *
     * @return the duration, or empty for a warm invocation, and for one that ran the Init phase again after a failure: there
     *     it is a part of {@link #duration()}, as on AWS
     */
    Optional<Duration> initDuration();

    /**
     * The log of this invocation, from its START line to its REPORT line. Output of the Init phase is never in it.
     *
     * @return the log
     */
    String log();

    /**
     * The last 4 KB of the log, as the caller receives it with {@code LogType=Tail}; with the output of the Init phase if
     * the invocation was a cold start.
     *
     * @return the end of the log
     */
    String logTail();

    /**
     * The REPORT line.
     *
     * @return the line, without its line end
     */
    String report();

    /**
     * What the invocation changed in the state that the warm process carries over. Empty if it ended its environment.
     *
     * <p>A class that was first initialized in the invocation is late, not changed; see
     * {@link ExecutionEnvironment#staticInitializations()}.
     *
     * @return the changes, empty if there were none
     * @throws IllegalStateException if nobody had asked for it before the invocation: by one of the checks that look at
     *     state, or by {@code function.watchState()}
     */
    List<StateChange> stateChanges();

    /**
     * Compare the answer with what a fresh execution environment answers to the same event: response or function error, and the
     * log. For that the event is served again, in environments that the test does not see: what it does outside of
     * the function, it does again.
     *
     * <p>What differs between two fresh environments too (ids, times, random values) is not compared, nor are lines that only the
     * first invocation of an environment logs, nor what a value named like {@code coldStart} says. A difference counts only if it
     * recurs when the earlier invocations of the environment are repeated before it; as few of them as suffice to cause it are
     * named.
     *
     * <pre>{@code
     * function.watchState();
     * function.invoke(german);
     * Invocation english = function.invoke(order);
     *
     * assertThat(english.compareWithColdStart().isSame()).isTrue();
     * }</pre>
     *
     * @return how they compare; the same for an invocation that was a cold start
     * @throws IllegalStateException if the event was not kept: ask for that before the first invocation, by
     *     {@link Check#WARM_AS_COLD} or {@code function.watchState()}
     */
    ColdStartComparison compareWithColdStart();

    /**
     * The environment that served the invocation.
     *
     * @return the environment
     */
    ExecutionEnvironment environment();

    /**
     * State that this invocation was meant to end its environment, so that the next one may begin cold.
     *
     * @param reasons the reasons that are expected; none means any
     * @return this invocation
     * @throws AssertionError if the invocation did not end its environment, or ended it for another reason
     */
    Invocation expectEnd(EndReason... reasons);
}
