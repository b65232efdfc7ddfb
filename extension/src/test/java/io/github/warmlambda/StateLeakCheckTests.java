package io.github.warmlambda;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.Finding;
import io.github.warmlambda.environment.Invocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** {@code NO_STATE_LEAK}: what it finds, what it is told to leave alone, and what it says. */
class StateLeakCheckTests {

    private static final String HERE = "io.github.warmlambda.StateLeakCheckTests$";
    private static final String COUNT = HERE + "Counting.count";

    public static class Counting implements RequestHandler<String, Integer> {

        static int count;
        private String last = "";

        @Override
        public Integer handleRequest(String event, Context context) {
            if (!event.isEmpty()) {
                last = event;
            }
            return ++count;
        }
    }

    public static class Collecting implements RequestHandler<String, Integer> {

        private static final List<String> NAMES = new ArrayList<>();

        @Override
        public Integer handleRequest(String event, Context context) {
            return event.isEmpty() ? 0 : add(event);
        }

        private static int add(String name) {
            NAMES.add(name);
            return 1;
        }
    }

    public static class Stateless implements RequestHandler<String, Integer> {

        @Override
        public Integer handleRequest(String event, Context context) {
            return event.length();
        }
    }

    /** Makes what it needs when it needs it. */
    public static class Late implements RequestHandler<String, Integer> {

        private static Object client;

        @Override
        public Integer handleRequest(String event, Context context) {
            if (event.equals("another") || event.equals("first") && client == null) {
                client = new StringBuilder("client");
            }
            return 1;
        }
    }

    private static List<Finding> findings(LambdaFunction.Builder builder, String... events) {
        try (LambdaFunction function = builder.create()) {
            for (String event : events) {
                function.invoke(event);
            }
            return function.findings(Check.NO_STATE_LEAK);
        }
    }

    private static LambdaFunction.Builder late() {
        return LambdaFunction.of(Late.class).checks(Check.NO_STATE_LEAK);
    }

    @Test
    void whatIsMadeInTheSecondInvocationAndStaysIsLate() {
        assertThat(findings(late(), "", "first", "first", "first")).isEmpty();
    }

    @Test
    void whatIsMadeAnewIsNotLate() {
        assertThat(findings(late(), "", "first", "another", "")).hasSize(1);
    }

    public static class Rates implements RequestHandler<String, Integer> {

        private static final Map<String, Integer> RATES = new HashMap<>();

        @Override
        public Integer handleRequest(String currency, Context context) {
            return RATES.computeIfAbsent(currency, String::length);
        }
    }

    @Test
    void aCacheThatIsFullAfterTheSecondInvocationIsLate() {
        LambdaFunction.Builder rates = LambdaFunction.of(Rates.class).checks(Check.NO_STATE_LEAK);

        assertThat(findings(rates, "EUR", "USD", "EUR", "USD", "EUR")).isEmpty();
        assertThat(findings(rates, "EUR", "USD", "EUR", "USD", "GBP")).hasSize(1);
        assertThat(findings(rates, "EUR", "USD"))
                .as("nothing shows that it has settled")
                .hasSize(1);
    }

    @Test
    void warmUpSaysHowLate() {
        assertThat(findings(late(), "", "", "first")).hasSize(1);
        assertThat(findings(late().warmUp(3), "", "", "first")).isEmpty();
        assertThat(findings(late().warmUp(0), "", "first")).hasSize(1);
    }

    @Test
    void namesThePathTheValuesTheInvocationsAndTheWayOut() {
        try (LambdaFunction function = checked().create()) {
            Invocation first = function.invoke("");
            Invocation second = function.invoke("");

            assertThat(function.findings(Check.NO_STATE_LEAK))
                    .extracting(Finding::message)
                    .containsExactly("""
                            Invocation 2 (warm) of function [StateLeakCheckTests-Counting] left state behind that the next one finds: %s was assigned: from 1 to 2
                              execution environment 1, request %s
                              the first to change that was invocation 1 of execution environment 1 (request %s, cold start)
                            Reset it before the handler returns, or keep it in local variables.
                            If it is meant to stay, annotate the test class:
                                @AllowState("%s")""".formatted(COUNT, second.requestId(), first.requestId(), COUNT));
        }
    }

    @Test
    void namesAFieldOfTheHandlerObjectThatNoEarlierInvocationChanged() {
        try (LambdaFunction function = checked().allowState(COUNT).create()) {
            function.invoke("");
            function.invoke("");
            Invocation third = function.invoke("Ann");

            assertThat(function.findings(Check.NO_STATE_LEAK))
                    .extracting(Finding::message)
                    .containsExactly("""
                            Invocation 3 (warm) of function [StateLeakCheckTests-Counting] left state behind that the next one finds: %sCounting.this.last was assigned: from "" to "Ann"
                              execution environment 1, request %s
                              no invocation before it changed that
                            Reset it before the handler returns, or keep it in local variables.
                            If it is meant to stay, annotate the test class:
                                @AllowState("%sCounting.last")""".formatted(HERE, third.requestId(), HERE));
        }
    }

    @Test
    void fieldsClassesAndPackagesAreAllowedByName() {
        for (String name : List.of(COUNT, HERE + "Counting", "io.github.warmlambda.StateLeakCheckTests", "io.github")) {
            assertThat(findingsAllowing(name)).as(name).isEmpty();
        }
        for (String name : List.of(COUNT + "er", HERE + "Count", "io.git")) {
            assertThat(findingsAllowing(name)).as(name).hasSize(1);
        }
    }

    @Test
    void theFirstInvocationOfAnEnvironmentIsNotJudged() {
        try (LambdaFunction function = checked().create()) {
            function.invoke("");
            function.coldStart();
            function.invoke("");

            assertThat(function.findings(Check.NO_STATE_LEAK)).isEmpty();
        }
    }

    @Test
    void aClassThatCouldNotBeInstrumentedIsNamed() {
        String name = Handlers.Counter.class.getName();
        try (LambdaFunction function = LambdaFunction.of(Handlers.Counter.class)
                .checks(Check.NO_STATE_LEAK)
                .notInstrumented(name)
                .create()) {
            function.invoke("");
            function.invoke("");

            assertThat(function.findings(Check.NO_STATE_LEAK))
                    .extracting(Finding::message)
                    .containsExactly("""
                            Nobody knows what class [%s] of function [Handlers-Counter] keeps in static fields: it could not be instrumented, because switched off by notInstrumented, and to read them might initialize it.
                            Run the tests with Byte Buddy's or Mockito's agent.
                            If it is meant to stay, annotate the test class:
                                @AllowState("%s")""".formatted(name, name));
        }
    }

    @Test
    void failsTheTestInWhichItHappenedOnce() {
        Throwable failure = JupiterRun.of(LeakingTestCase.class).onlyFailure("leaks(LambdaFunction)");

        assertThat(failure)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(COUNT + " was assigned: from 1 to 2");
    }

    @Test
    void aSecondRunShowsTheLineThatWrote() {
        try (LambdaFunction function = checked().explain(true).create()) {
            function.invoke("");
            function.invoke("");

            assertThat(function.findings(Check.NO_STATE_LEAK))
                    .singleElement()
                    .extracting(Finding::message)
                    .asString()
                    .containsPattern(
                            "cold start\\)\\RWritten here, when the request was served again:\\R\tat .*Counting\\.handleRequest\\(StateLeakCheckTests\\.java:\\d+\\)");
            assertThat(function.environments()).hasSize(1);
        }
    }

    @Test
    void aSecondRunShowsTheLineThatReachedACollection() {
        try (LambdaFunction function = LambdaFunction.of(Collecting.class)
                .checks(Check.NO_STATE_LEAK)
                .explain(true)
                .create()) {
            function.invoke("");
            function.invoke("Ann");

            assertThat(function.findings(Check.NO_STATE_LEAK))
                    .singleElement()
                    .extracting(Finding::message)
                    .asString()
                    .contains(HERE + "Collecting.NAMES.size grew: from 0 to 1")
                    .containsPattern(
                            "Reached here, when the request was served again:\\R\tat .*Collecting\\.add\\(StateLeakCheckTests\\.java:\\d+\\)\\R\tat .*Collecting\\.handleRequest\\(");
        }
    }

    @Test
    void annotationsAddUp() {
        JupiterRun.of(AllowingTestCase.class).succeeded(1);
    }

    @Test
    void aNestedClassCannotAllowStateOfTheFunctionThatItShares() {
        assertThat(JupiterRun.of(NestedAllowanceTestCase.class).failures())
                .singleElement()
                .asString()
                .contains(
                        "@AllowState must be on the class that the function belongs to, but @Nested class [%s] shares the function of class [%s]."
                                .formatted(
                                        NestedAllowanceTestCase.Inner.class.getName(),
                                        NestedAllowanceTestCase.class.getName()));
    }

    @Test
    void anAllowanceThatNothingNeededIsWarnedOf() {
        List<String> warnings = warningsOf(() -> findingsAllowing(HERE + "Counting.counter"));

        assertThat(warnings)
                .containsExactly(
                        "@AllowState(\"%sCounting.counter\") was not needed by function [StateLeakCheckTests-Counting]: no warm invocation changed state of that name. Is it misspelt, or can it go?"
                                .formatted(HERE));
        assertThat(warningsOf(() -> findingsAllowing(COUNT))).isEmpty();
    }

    @Test
    void asAnAssertion() {
        try (LambdaFunction function = LambdaFunction.of(Stateless.class).create()) {
            function.watchState();
            function.invoke("");
            assertThatThrownBy(() -> assertThat(function).hasNoStateLeak())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("to leave no state to the next invocation")
                    .hasMessageContaining("but it served 0 warm invocations, where 1 would prove something");
            function.invoke("");
            assertThat(function).hasNoStateLeak();
            assertThat(function.environment()).hasNoStateLeak();
        }
        try (LambdaFunction function = checked().create()) {
            function.invoke("");
            function.invoke("");
            assertThatThrownBy(() -> assertThat(function).hasNoStateLeak())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("but invocation 2 (warm) of function")
                    .hasMessageContaining(COUNT + " was assigned: from 1 to 2");
        }
    }

    @Test
    void anAssertionNeedsSomebodyWhoLooked() {
        try (LambdaFunction function = LambdaFunction.of(Stateless.class).create()) {
            function.invoke("");
            function.invoke("");

            assertThatThrownBy(() -> assertThat(function).hasNoStateLeak())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("Nobody looked at the state of execution environment 1");
        }
    }

    private static LambdaFunction.Builder checked() {
        return LambdaFunction.of(Counting.class).checks(Check.NO_STATE_LEAK);
    }

    private static List<Finding> findingsAllowing(String name) {
        try (LambdaFunction function = checked().allowState(name).create()) {
            function.invoke("");
            function.invoke("");
            return function.findings(Check.NO_STATE_LEAK);
        }
    }

    private static List<String> warningsOf(Runnable code) {
        Logger logger = Logger.getLogger("io.github.warmlambda");
        List<String> messages = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                messages.add(record.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        try {
            code.run();
        } finally {
            logger.removeHandler(handler);
        }
        return messages;
    }

    @WarmLambda(value = Counting.class, checks = Check.NO_STATE_LEAK)
    static class LeakingTestCase {

        @Test
        void leaks(LambdaFunction function) {
            function.invoke("");
            function.invoke("");
            function.invoke("");
        }
    }

    @AllowState(HERE + "Counting.last")
    abstract static class BaseTestCase {}

    @WarmLambda(value = Counting.class, checks = Check.NO_STATE_LEAK)
    @AllowState(COUNT)
    static class AllowingTestCase extends BaseTestCase {

        @Test
        void test(LambdaFunction function) {
            function.invoke("");
            function.invoke("Ann");
        }
    }

    @WarmLambda(Counting.class)
    static class NestedAllowanceTestCase {

        @Nested
        @AllowState(COUNT)
        class Inner {

            @Test
            void test() {}
        }
    }
}
