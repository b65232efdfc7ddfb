package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.Handlers.Counter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which test or class a finding fails, by where in its life it was caused. */
class FindingPlacesTests {

    private static final String RAN_TWICE =
            "Static initializers of function [Handlers-Counter] ran more than once: execution environment 2 replaced environment 1, because a fatal error ended the runtime: ";

    @Test
    void aTestThatFailedAlreadyGetsTheFindingAsSuppressed() {
        Throwable failure = JupiterRun.of(FailedAlreadyTestCase.class).onlyFailure("test(LambdaFunction)");

        assertThat(failure).isInstanceOf(IllegalStateException.class).hasMessage("of the test");
        assertThat(failure.getSuppressed())
                .singleElement()
                .satisfies(it -> assertThat(it).isExactlyInstanceOf(AssertionError.class))
                .satisfies(it -> assertThat(it).hasMessageStartingWith(RAN_TWICE));
    }

    @Test
    void aFindingInAfterEachFailsTheTest() {
        Throwable failure = JupiterRun.of(AfterEachTestCase.class).onlyFailure("test()");

        assertThat(failure).hasMessageStartingWith(RAN_TWICE);
    }

    @Test
    void aFindingInBeforeAllFailsTheClassAndNoTest() {
        Throwable failure = JupiterRun.of(BeforeAllTestCase.class).onlyFailure("FindingPlacesTests$BeforeAllTestCase");

        assertThat(failure).isExactlyInstanceOf(AssertionError.class).hasMessageStartingWith(RAN_TWICE);
    }

    @Test
    void aFindingInBeforeAllFailsTheOuterClassIfOnlyNestedTestsRun() {
        Throwable failure = JupiterRun.of(BeforeAllOfNestedTestCase.class)
                .onlyFailure("FindingPlacesTests$BeforeAllOfNestedTestCase");

        assertThat(failure).isExactlyInstanceOf(AssertionError.class).hasMessageStartingWith(RAN_TWICE);
    }

    @Test
    void aFindingInBeforeAllOfANestedClassFailsThatClass() {
        Throwable failure = JupiterRun.of(NestedBeforeAllTestCase.class).onlyFailure("Inner");

        assertThat(failure).isExactlyInstanceOf(AssertionError.class).hasMessageStartingWith(RAN_TWICE);
    }

    @Test
    void aFindingInAfterAllFailsTheClass() {
        Throwable failure = JupiterRun.of(AfterAllTestCase.class).onlyFailure("FindingPlacesTests$AfterAllTestCase");

        assertThat(failure).isExactlyInstanceOf(AssertionError.class).hasMessageStartingWith(RAN_TWICE);
    }

    @Test
    void aFindingInANestedTestIsReportedOnce() {
        Throwable failure = JupiterRun.of(NestedTestCase.class).onlyFailure("nested(LambdaFunction)");

        assertThat(failure).hasMessageStartingWith(RAN_TWICE);
    }

    @Test
    void aFindingOfTheOuterFunctionFailsTheNestedTestThatCausedIt() {
        Throwable failure = JupiterRun.of(OuterFunctionTestCase.class).onlyFailure("nested()");

        assertThat(failure).hasMessageStartingWith(RAN_TWICE);
    }

    @Test
    void aFindingInADynamicTestFailsItsFactory() {
        Throwable failure = JupiterRun.of(FactoryTestCase.class).onlyFailure("tests(LambdaFunction)");

        assertThat(failure).hasMessageStartingWith(RAN_TWICE);
    }

    private static void replaceEnvironment(LambdaFunction function) {
        function.invoke("overflow");
        function.invoke("");
    }

    @WarmLambda(Counter.class)
    static class FailedAlreadyTestCase {

        @Test
        void test(LambdaFunction function) {
            replaceEnvironment(function);
            throw new IllegalStateException("of the test");
        }
    }

    @WarmLambda(Counter.class)
    static class AfterEachTestCase {

        @Test
        void test() {}

        @AfterEach
        void after(LambdaFunction function) {
            replaceEnvironment(function);
        }
    }

    @WarmLambda(Counter.class)
    static class BeforeAllTestCase {

        @BeforeAll
        static void before(LambdaFunction function) {
            replaceEnvironment(function);
        }

        @Test
        void test() {}
    }

    @WarmLambda(Counter.class)
    static class NestedBeforeAllTestCase {

        @Test
        void test() {}

        @Nested
        class Inner {

            @BeforeAll
            static void before(LambdaFunction function) {
                replaceEnvironment(function);
            }

            @Test
            void nested() {}
        }
    }

    @WarmLambda(Counter.class)
    static class BeforeAllOfNestedTestCase {

        @BeforeAll
        static void before(LambdaFunction function) {
            replaceEnvironment(function);
        }

        @Nested
        class Inner {

            @Test
            void test() {}
        }
    }

    @WarmLambda(Counter.class)
    static class AfterAllTestCase {

        @Test
        void test() {}

        @AfterAll
        static void after(LambdaFunction function) {
            replaceEnvironment(function);
        }
    }

    @WarmLambda(Counter.class)
    static class NestedTestCase {

        @Test
        void test(LambdaFunction function) {
            function.invoke("");
        }

        @Nested
        class Inner {

            @Test
            void nested(LambdaFunction function) {
                replaceEnvironment(function);
            }
        }
    }

    @WarmLambda(Counter.class)
    static class OuterFunctionTestCase {

        private LambdaFunction outer;

        @Nested
        @EnvironmentVariable(name = "TABLE", value = "nested")
        class Inner {

            @Test
            void nested() {
                replaceEnvironment(outer);
            }
        }
    }

    @WarmLambda(Counter.class)
    static class FactoryTestCase {

        @TestFactory
        Stream<DynamicTest> tests(LambdaFunction function) {
            return List.of("a", "b").stream()
                    .map(name -> DynamicTest.dynamicTest(name, () -> {
                        if (name.equals("a")) {
                            replaceEnvironment(function);
                        }
                    }));
        }
    }
}
