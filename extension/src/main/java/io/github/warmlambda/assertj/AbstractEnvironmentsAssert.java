package io.github.warmlambda.assertj;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.Finding;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.Phase;
import io.github.warmlambda.environment.StaticInitialization;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be asserted of one environment as well as of all those of a function.
 *
 * @param <SELF> the type of the assertion object
 * @param <ACTUAL> the type of the actual value
 */
abstract class AbstractEnvironmentsAssert<SELF extends AbstractEnvironmentsAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractChecksAssert<SELF, ACTUAL> {

    private static final String MAIN = "main";

    AbstractEnvironmentsAssert(@Nullable ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verify that no static initializer ran more than once behind the test's back, as {@link
     * Check#STATIC_INITIALIZERS_ONCE} judges it.
     *
     * <pre>{@code
     * orders.invoke(new Order("42"));
     * orders.invoke(new Order("43"));
     *
     * assertThat(orders).ranStaticInitializersOnce();
     * }</pre>
     *
     * <p>It does not matter whether the check is switched on, nor whether a test has been failed for it already. Code that
     * was never run proves nothing: a function that was not used yet fails.
     *
     * @return this assertion object
     * @throws AssertionError if the actual value is null
     * @throws AssertionError if the function was not used yet
     * @throws AssertionError if the check found something
     * @since 0.1
     */
    public SELF ranStaticInitializersOnce() {
        isNotNull();
        String expectation = "have run no static initializer more than once";
        requireEnvironment(expectation);
        List<Finding> findings = findings(Check.STATIC_INITIALIZERS_ONCE);
        if (!findings.isEmpty()) {
            throw failure("%s", Evidence.message(actual.toString(), expectation, Evidence.found(findings), ""));
        }
        return myself;
    }

    /**
     * Verify that the static initializer of a class ran exactly once, in the environment or in those that served the
     * function since the test last ended one on purpose.
     *
     * <pre>{@code
     * assertThat(orders).ranStaticInitializerOnce(PriceList.class);
     * }</pre>
     *
     * <p>Only the name of the class counts: the test's own copy of it is another class. Initializations by code that the
     * test ran inside the environment do not count.
     *
     * @param type the class
     * @return this assertion object
     * @throws AssertionError if the actual value is null
     * @throws AssertionError if the static initializer did not run, or ran more than once
     * @since 0.1
     */
    public SELF ranStaticInitializerOnce(Class<?> type) {
        return ranStaticInitializerOnce(type.getName());
    }

    /**
     * Verify that the static initializer of a class ran exactly once, in the environment or in those that served the
     * function since the test last ended one on purpose.
     *
     * <pre>{@code
     * assertThat(orders).ranStaticInitializerOnce("com.acme.Orders$PriceList");
     * }</pre>
     *
     * <p>Initializations by code that the test ran inside the environment do not count.
     *
     * @param className the binary name of the class
     * @return this assertion object
     * @throws AssertionError if the actual value is null
     * @throws AssertionError if the static initializer did not run, or ran more than once
     * @since 0.1
     */
    public SELF ranStaticInitializerOnce(String className) {
        isNotNull();
        String expectation = "have run the static initializer of class [%s] once".formatted(className);
        requireEnvironment(expectation);
        List<ExecutionEnvironment> succession = latestSuccession();
        List<StaticInitialization> recorded = runsIn(succession).stream()
                .filter(run -> run.className().equals(className))
                .toList();
        List<StaticInitialization> judged =
                recorded.stream().filter(run -> !isOfTest(run)).toList();
        if (judged.isEmpty()) {
            List<Finding> findings = findings(Check.STATIC_INITIALIZERS_ONCE);
            String contradiction = Evidence.neverRan(className, since(succession), findings, recorded);
            throw runsFailure(expectation, contradiction, Evidence.likeFirst(className, without(recorded)));
        }
        if (judged.size() > 1) {
            String times = "it ran %d times%s".formatted(judged.size(), since(succession));
            throw runsFailure(expectation, Evidence.listed(times, judged), without(judged));
        }
        return myself;
    }

    /**
     * Verify that static initializers ran in the Init phase only, so that no request to a warm environment waits for one.
     *
     * <pre>{@code
     * assertThat(orders).ranStaticInitializersOnlyInInit();
     * }</pre>
     *
     * <p>What ran on threads between invocations fails too. Code that the test ran inside the environment does not count.
     *
     * @return this assertion object
     * @throws AssertionError if the actual value is null
     * @throws AssertionError if the function was not used yet
     * @throws AssertionError if a static initializer ran in another phase, or between invocations
     * @since 0.1
     */
    public SELF ranStaticInitializersOnlyInInit() {
        isNotNull();
        String expectation = "have run static initializers only in the Init phase";
        requireEnvironment(expectation);
        List<StaticInitialization> late = runs().stream()
                .filter(run -> run.phase() != Phase.INIT && !isOfTest(run))
                .toList();
        if (!late.isEmpty()) {
            throw runsFailure(
                    expectation, Evidence.listed(Evidence.names(late) + " ran outside it", late), without(late));
        }
        return myself;
    }

    /**
     * Verify the number of invocations that were served, failed ones included.
     *
     * <pre>{@code
     * assertThat(orders.environment()).hasInvocations(2);
     * }</pre>
     *
     * @param expected the number
     * @return this assertion object
     * @throws AssertionError if the actual value is null
     * @throws AssertionError if there were more or fewer
     * @since 0.1
     */
    public SELF hasInvocations(int expected) {
        isNotNull();
        List<Invocation> invocations = environments().stream()
                .flatMap(environment -> environment.invocations().stream())
                .toList();
        if (invocations.size() != expected) {
            throw failure(
                    "%s",
                    Evidence.message(
                            actual.toString(),
                            "have served " + Evidence.count(expected, "invocation"),
                            "it served " + invocations.size(),
                            Evidence.ofInvocations(environments(), invocations)));
        }
        return myself;
    }

    private void requireEnvironment(String expectation) {
        if (environments().isEmpty()) {
            throw runsFailure(expectation, "it has no execution environment: nothing of it ran yet", List.of());
        }
    }

    private AssertionError runsFailure(String expectation, String contradiction, List<StaticInitialization> otherRuns) {
        boolean all = otherRuns.size() == runs().size();
        String evidence = Evidence.ofRuns(environments(), otherRuns, all);
        return failure("%s", Evidence.message(actual.toString(), expectation, contradiction, evidence));
    }

    private List<StaticInitialization> runs() {
        return runsIn(environments());
    }

    private List<StaticInitialization> without(List<StaticInitialization> shown) {
        return runs().stream().filter(run -> !shown.contains(run)).toList();
    }

    private static List<StaticInitialization> runsIn(List<ExecutionEnvironment> environments) {
        return environments.stream()
                .flatMap(environment -> environment.staticInitializations().stream())
                .toList();
    }

    /** The environments that followed each other until one ended on purpose, or until now. */
    private List<ExecutionEnvironment> latestSuccession() {
        List<ExecutionEnvironment> succession = new ArrayList<>();
        for (ExecutionEnvironment environment : environments()) {
            if (!succession.isEmpty() && succession.get(succession.size() - 1).endedOnPurpose()) {
                succession.clear();
            }
            succession.add(environment);
        }
        return succession;
    }

    private String since(List<ExecutionEnvironment> succession) {
        int first = succession.get(0).number();
        return environments().get(0).number() == first
                ? ""
                : " since environment %d ended on purpose".formatted(first - 1);
    }

    // Between invocations the thread main waits in AWS's loop; only code of the test gives it something to do.
    private static boolean isOfTest(StaticInitialization run) {
        return run.phase() == Phase.NONE && run.thread().equals(MAIN);
    }
}
