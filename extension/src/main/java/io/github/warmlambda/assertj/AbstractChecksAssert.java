package io.github.warmlambda.assertj;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.Finding;
import io.github.warmlambda.environment.Invocation;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * The checks as assertions, each with the name of its check. It does not matter whether the check is switched on, nor whether a
 * test has been failed for it already; but those about state need it to have been watched: by the check, or by
 * {@code function.watchState()} before the invocations.
 *
 * @param <SELF> the type of the assertion object
 * @param <ACTUAL> the type of the actual value
 */
abstract class AbstractChecksAssert<SELF extends AbstractChecksAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractAssert<SELF, ACTUAL> {

    private static final Predicate<Invocation> WARM = invocation -> !invocation.coldStart();

    AbstractChecksAssert(@Nullable ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    abstract List<ExecutionEnvironment> environments();

    abstract List<Finding> findings(Check check);

    /**
     * Verify {@link Check#NO_STATE_LEAK}: no warm invocation changed state that the next one finds.
     *
     * <pre>{@code
     * orders.watchState();
     * orders.invoke(new Order("42"));
     * orders.invoke(new Order("43"));
     *
     * assertThat(orders).hasNoStateLeak();
     * }</pre>
     *
     * @return this assertion object
     * @throws AssertionError if the actual value is null
     * @throws AssertionError if the check found something, or there was no warm invocation
     * @throws IllegalStateException if nobody looked at the state
     * @since 0.1
     */
    public SELF hasNoStateLeak() {
        return verify(Check.NO_STATE_LEAK, "leave no state to the next invocation", 1, WARM);
    }

    /**
     * Verify {@link Check#NO_INIT_IN_INVOKE}: no invocation had to wait for a static initializer.
     *
     * <pre>{@code
     * assertThat(orders).hasNoInitInInvoke();
     * }</pre>
     *
     * @return this assertion object
     * @throws AssertionError if the actual value is null
     * @throws AssertionError if the check found something, or there was no invocation
     * @since 0.1
     */
    public SELF hasNoInitInInvoke() {
        return verify(Check.NO_INIT_IN_INVOKE, "initialize no class in an invocation", 1, invocation -> true);
    }

    /**
     * Verify {@link Check#NO_REQUEST_DATA_LEFT}: no data of a request can be reached after its response, and none came out
     * with another one.
     *
     * <pre>{@code
     * assertThat(orders).hasNoRequestDataLeft();
     * }</pre>
     *
     * @return this assertion object
     * @throws AssertionError if the actual value is null
     * @throws AssertionError if the check found something, or there was no invocation
     * @throws IllegalStateException if nobody looked at the state
     * @since 0.1
     */
    public SELF hasNoRequestDataLeft() {
        return verify(Check.NO_REQUEST_DATA_LEFT, "leave no data of its requests behind", 1, invocation -> true);
    }

    /**
     * Verify {@link Check#NO_UNBOUNDED_GROWTH}: nothing grew with each of ten invocations in a row. To make them, see
     * {@code function.requireNoGrowth(event)}.
     *
     * <pre>{@code
     * assertThat(orders).hasNoUnboundedGrowth();
     * }</pre>
     *
     * @return this assertion object
     * @throws AssertionError if the actual value is null
     * @throws AssertionError if the check found something, or there were fewer than ten warm invocations
     * @throws IllegalStateException if nobody looked at the state
     * @since 0.1
     */
    public SELF hasNoUnboundedGrowth() {
        return verify(Check.NO_UNBOUNDED_GROWTH, "not grow with every invocation", 10, WARM);
    }

    /**
     * Verify {@link Check#NO_TMP_LEFT}: no warm invocation left temporary files.
     *
     * <pre>{@code
     * assertThat(orders).hasNoTmpLeft();
     * }</pre>
     *
     * @return this assertion object
     * @throws AssertionError if the actual value is null
     * @throws AssertionError if the check found something, or there was no warm invocation
     * @throws IllegalStateException if nobody looked at the state
     * @since 0.1
     */
    public SELF hasNoTmpLeft() {
        return verify(Check.NO_TMP_LEFT, "leave no temporary files", 1, WARM);
    }

    /**
     * Verify {@link Check#NO_GLOBAL_CHANGE}: no warm invocation changed what all code of the process shares.
     *
     * <pre>{@code
     * assertThat(orders).hasNoGlobalChange();
     * }</pre>
     *
     * @return this assertion object
     * @throws AssertionError if the actual value is null
     * @throws AssertionError if the check found something, or there was no warm invocation
     * @throws IllegalStateException if nobody looked at the state
     * @since 0.1
     */
    public SELF hasNoGlobalChange() {
        return verify(Check.NO_GLOBAL_CHANGE, "change nothing that all code of the process shares", 1, WARM);
    }

    /**
     * Verify {@link Check#NO_THREADS_LEFT}: no thread kept working after the invocation that started it, or after its environment.
     *
     * <pre>{@code
     * assertThat(orders).hasNoThreadsLeft();
     * }</pre>
     *
     * @return this assertion object
     * @throws AssertionError if the actual value is null
     * @throws AssertionError if the check found something, or there was no invocation
     * @throws IllegalStateException if nobody looked at the threads
     * @since 0.1
     */
    public SELF hasNoThreadsLeft() {
        return verify(Check.NO_THREADS_LEFT, "leave no threads behind", 1, invocation -> true);
    }

    /**
     * Verify {@link Check#WARM_AS_COLD}: the warm invocations answered what a fresh environment answers to their events, which are
     * served again for that.
     *
     * <pre>{@code
     * orders.watchState();
     * orders.invoke(new Order("42"));
     * orders.invoke(new Order("43"));
     *
     * assertThat(orders).answersWarmAsCold();
     * }</pre>
     *
     * @return this assertion object
     * @throws AssertionError if the actual value is null
     * @throws AssertionError if the check found something, or there was no warm invocation
     * @throws IllegalStateException if nobody kept the events
     * @since 0.1
     */
    public SELF answersWarmAsCold() {
        return verify(Check.WARM_AS_COLD, "answer when it is warm as after a cold start", 1, WARM);
    }

    /**
     * Verify {@link Check#UNLOADS}: the classes of each environment that has ended can be unloaded.
     *
     * <pre>{@code
     * orders.invoke(new Order("42"));
     * orders.coldStart();
     *
     * assertThat(orders).unloads();
     * }</pre>
     *
     * @return this assertion object
     * @throws AssertionError if the actual value is null
     * @throws AssertionError if the check found something, or no environment has ended
     * @since 0.1
     */
    public SELF unloads() {
        isNotNull();
        List<Finding> findings = findings(Check.UNLOADS);
        if (!findings.isEmpty()) {
            throw failure("unload its classes at its end", findings);
        } else if (environments().stream().allMatch(it -> it.endReason().isEmpty())) {
            throw failure(
                    "unload its classes at its end",
                    "no execution environment has ended, so nothing is proved; end it with function.coldStart() first",
                    List.of());
        }
        return myself;
    }

    private SELF verify(Check check, String expectation, int least, Predicate<Invocation> proving) {
        isNotNull();
        List<Invocation> invocations = environments().stream()
                .flatMap(environment -> environment.invocations().stream())
                .toList();
        List<Finding> findings = findings(check);
        long proofs = invocations.stream().filter(proving).count();
        if (!findings.isEmpty()) {
            throw failure(expectation, findings);
        } else if (proofs < least) {
            String kind = proving == WARM ? "warm invocation" : "invocation";
            String contradiction =
                    "it served %s, where %d would prove something".formatted(Evidence.count((int) proofs, kind), least);
            throw failure(expectation, contradiction, invocations);
        }
        return myself;
    }

    private AssertionError failure(String expectation, List<Finding> findings) {
        return failure("%s", Evidence.message(actual.toString(), expectation, Evidence.found(findings), ""));
    }

    private AssertionError failure(String expectation, String contradiction, List<Invocation> invocations) {
        String evidence = Evidence.ofInvocations(environments(), invocations);
        return failure("%s", Evidence.message(actual.toString(), expectation, contradiction, evidence));
    }
}
