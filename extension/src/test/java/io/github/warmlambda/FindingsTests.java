package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.Handlers.Counter;
import io.github.warmlambda.Handlers.Redefining;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.Lifetime;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What fails a test, and what does not. */
class FindingsTests {

    @Test
    void aReplacedEnvironmentFailsExactlyTheTestInWhichItWasReplaced() {
        Throwable failure = JupiterRun.of(ReplacedTestCase.class).onlyFailure("replaces(LambdaFunction)");

        assertThat(failure)
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "Static initializers of function [Handlers-Counter] ran more than once: execution environment 2 replaced environment 1, because a fatal error ended the runtime: java.lang.StackOverflowError: for the test")
                .hasMessageContaining("  request ")
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
    void aCheckThatIsOffFindsNothing() {
        JupiterRun.of(SwitchedOffTestCase.class).succeeded(1);
    }

    private static void replaceEnvironment(LambdaFunction function) {
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

    @WarmLambda(value = Counter.class, withoutChecks = Check.STATIC_INITIALIZERS_ONCE)
    static class SwitchedOffTestCase {

        @Test
        void test(LambdaFunction function) {
            replaceEnvironment(function);
        }
    }
}
