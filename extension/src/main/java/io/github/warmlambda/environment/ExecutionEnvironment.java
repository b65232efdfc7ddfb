package io.github.warmlambda.environment;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One runtime process as AWS has it: an Init phase, then invocations one after another, then the end.
 *
 * @since 0.1
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html">Lambda execution environment
 *     lifecycle</a>
 */
public interface ExecutionEnvironment {

    /**
     * The number of this environment among those of its function, from 1.
     *
     * @return the number
     */
    int number();

    /**
     * Where this environment stands in its life.
     *
     * @return the state
     */
    State state();

    /**
     * How long the Init phase took.
     *
     * @return the duration, zero while it has not ended
     */
    Duration initDuration();

    /**
     * The invocations that this environment served, oldest first.
     *
     * @return an unmodifiable copy
     */
    List<Invocation> invocations();

    /**
     * The static initializers that ran in this environment, in the order in which they began.
     *
     * @return an unmodifiable copy
     */
    List<StaticInitialization> staticInitializations();

    /**
     * The whole log stream of this environment, output of the Init phase included.
     *
     * @return the log
     */
    String log();

    /**
     * Run the body of a lambda or method reference in the isolated world, and bring its result back.
     *
     * <pre>{@code
     * int count = environment.inside(() -> Counter.count);
     * }</pre>
     *
     * <p>The body is lifted into a class of its own beside the isolated copies of the classes it names; it runs on the
     * environment's {@code main} thread, between invocations. It may capture values of JDK types.
     *
     * @param call the lambda or method reference
     * @param <T> the type of the result, a JDK value or a type that can cross as JSON
     * @return the result
     * @throws IllegalArgumentException if the body cannot be lifted, for example because it uses {@code this}
     * @throws IllegalStateException if this environment has ended, or if called from its own {@code main} thread
     * @throws InsideException if the body threw an exception
     */
    <T extends @Nullable Object> T inside(InsideCall<T> call);

    /**
     * Run the body of a lambda or method reference in the isolated world.
     *
     * @param action the lambda or method reference
     * @throws IllegalArgumentException if the body cannot be lifted, for example because it uses {@code this}
     * @throws IllegalStateException if this environment has ended, or if called from its own {@code main} thread
     * @throws InsideException if the body threw an exception
     * @see #inside(InsideCall)
     */
    void inside(InsideAction action);

    /**
     * Why this environment ended.
     *
     * @return the reason, or empty while it lives
     */
    Optional<EndReason> endReason();

    /**
     * Whether this environment ended, and the test meant it to: by a cold start, with its function, or by
     * {@link Invocation#expectEnd(EndReason...)}.
     *
     * @return false while it lives
     */
    boolean endedOnPurpose();

    /**
     * What a check says of this environment alone, whether or not a test has been failed for it already.
     *
     * @param check the check
     * @return the findings, empty if all is well
     */
    List<Finding> findings(Check check);
}
