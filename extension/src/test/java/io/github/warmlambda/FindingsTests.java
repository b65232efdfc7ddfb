package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.Handlers.Counter;
import io.github.warmlambda.Handlers.Redefining;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.Lifetime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;

class FindingsTests {

    private static final String RAN_TWICE =
            "Static initializers of function [Handlers-Counter] ran more than once: execution environment 2 replaced environment 1 behind the test's back.";

    @Test
    void aReplacedEnvironmentFailsExactlyTheTestInWhichItWasReplaced() {
        Throwable failure = JupiterRun.of(ReplacedTestCase.class).onlyFailure("replaces(LambdaFunction)");

        assertThat(failure)
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageStartingWith(RAN_TWICE)
                .hasMessageContaining("Environment 1 ended because a fatal error ended the runtime, in request ")
                .hasMessageContaining("java.lang.StackOverflowError: for the test")
                .hasMessageContaining("environment 1, INIT phase, thread \"main\"")
                .hasMessageContaining("environment 2, INIT phase, thread \"main\"")
                .hasMessageContaining("invocation.expectEnd(EndReason.FATAL_ERROR)");
    }

    @Test
    void anExpectedEndIsNoFinding() {
        JupiterRun.of(ExpectedEndTestCase.class).succeeded(1);
    }

    @Test
    void aColdStartIsNoFinding() {
        JupiterRun.of(ColdStartTestCase.class).succeeded(1);
    }

    @Test
    void aColdStartAfterACrashIsNoFinding() {
        JupiterRun.of(CrashThenColdStartTestCase.class).succeeded(2);
    }

    @Test
    void aClassThatIsNotInstrumentedFailsTheTestAndIsNamed() {
        Throwable failure = JupiterRun.of(NotInstrumentedTestCase.class).onlyFailure("first(LambdaFunction)");

        assertThat(failure)
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "Nobody knows whether the static initializer of class [io.github.warmlambda.Handlers$Counter] of function [Handlers-Counter] ran once");
    }

    @Test
    void aClassThatTheHandlerDefinesAgainInAUrlClassLoaderFailsTheTest() {
        Throwable failure = JupiterRun.of(UrlClassLoaderTestCase.class).onlyFailure("test(LambdaFunction)");

        assertThat(failure)
                .hasMessageStartingWith(
                        "The static initializer of class [io.github.warmlambda.Handlers$WithStaticCode] ran more than once in execution environment 1 of function [Handlers-Redefining]: the code defined the class again in a class loader of its own.");
    }

    @Test
    void aClassThatTheHandlerDefinesAgainInALoaderOfItsOwnFailsTheTest() {
        Throwable failure = JupiterRun.of(OwnClassLoaderTestCase.class).onlyFailure("test(LambdaFunction)");

        assertThat(failure)
                .hasMessageStartingWith(
                        "The static initializer of class [io.github.warmlambda.Handlers$WithStaticCode] ran more than once");
    }

    @Test
    void severalFindingsOfOneTestAreOneError() {
        Throwable failure = JupiterRun.of(SeveralFindingsTestCase.class).onlyFailure("test(LambdaFunction)");

        assertThat(failure)
                .hasMessageContaining("execution environment 2 replaced environment 1")
                .hasMessageContaining("execution environment 3 replaced environment 2")
                .hasNoSuppressedExceptions();
    }

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
        Throwable failure = JupiterRun.of(BeforeAllTestCase.class).onlyFailure("FindingsTests$BeforeAllTestCase");

        assertThat(failure).isExactlyInstanceOf(AssertionError.class).hasMessageStartingWith(RAN_TWICE);
    }

    @Test
    void aFindingInBeforeAllFailsTheOuterClassIfOnlyNestedTestsRun() {
        Throwable failure =
                JupiterRun.of(BeforeAllOfNestedTestCase.class).onlyFailure("FindingsTests$BeforeAllOfNestedTestCase");

        assertThat(failure).isExactlyInstanceOf(AssertionError.class).hasMessageStartingWith(RAN_TWICE);
    }

    @Test
    void aFindingInBeforeAllOfANestedClassFailsThatClass() {
        Throwable failure = JupiterRun.of(NestedBeforeAllTestCase.class).onlyFailure("Inner");

        assertThat(failure).isExactlyInstanceOf(AssertionError.class).hasMessageStartingWith(RAN_TWICE);
    }

    @Test
    void aFindingInAfterAllFailsTheClass() {
        Throwable failure = JupiterRun.of(AfterAllTestCase.class).onlyFailure("FindingsTests$AfterAllTestCase");

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

    @Test
    void aCheckThatIsOffFindsNothing() {
        JupiterRun.of(SwitchedOffTestCase.class).succeeded(1);
    }

    static void replaceEnvironment(LambdaFunction function) {
        function.invoke("overflow");
        function.invoke("");
    }

    @WarmLambda(Counter.class)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class ReplacedTestCase {

        @Test
        @Order(1)
        void before(LambdaFunction function) {
            function.invoke("");
        }

        @Test
        @Order(2)
        void replaces(LambdaFunction function) {
            replaceEnvironment(function);
        }

        @Order(3)
        @RepeatedTest(2)
        void after(LambdaFunction function) {
            function.invoke("");
        }
    }

    @WarmLambda(Counter.class)
    static class ExpectedEndTestCase {

        @Test
        void test(LambdaFunction function) {
            function.invoke("overflow").expectEnd(EndReason.FATAL_ERROR);
            assertThat(function.invoke("").coldStart()).isTrue();
        }
    }

    @WarmLambda(Counter.class)
    static class ColdStartTestCase {

        @Test
        void test(LambdaFunction function) {
            function.invoke("");
            function.coldStart();
            assertThat(function.invoke("").coldStart()).isTrue();
        }
    }

    @WarmLambda(value = Counter.class, lifetime = Lifetime.PER_METHOD)
    static class CrashThenColdStartTestCase {

        @RepeatedTest(2)
        void test(LambdaFunction function) {
            function.invoke("overflow");
        }
    }

    @WarmLambda(value = Counter.class, notInstrumented = "io.github.warmlambda.Handlers$Counter")
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class NotInstrumentedTestCase {

        @Test
        void first(LambdaFunction function) {
            function.invoke("");
        }

        @Test
        void second(LambdaFunction function) {
            function.invoke("");
        }
    }

    @WarmLambda(Redefining.class)
    static class UrlClassLoaderTestCase {

        @Test
        void test(LambdaFunction function) {
            assertThat(function.invoke("URLClassLoader").error()).isEmpty();
        }
    }

    @WarmLambda(Redefining.class)
    static class OwnClassLoaderTestCase {

        @Test
        void test(LambdaFunction function) {
            assertThat(function.invoke("ClassLoader").error()).isEmpty();
        }
    }

    @WarmLambda(Counter.class)
    static class SeveralFindingsTestCase {

        @Test
        void test(LambdaFunction function) {
            replaceEnvironment(function);
            replaceEnvironment(function);
        }
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

    @WarmLambda(value = Counter.class, withoutChecks = Check.STATIC_INITIALIZERS_ONCE)
    static class SwitchedOffTestCase {

        @Test
        void test(LambdaFunction function) {
            replaceEnvironment(function);
        }
    }
}
