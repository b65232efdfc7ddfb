package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.Handlers.Counter;
import io.github.warmlambda.Handlers.Plain;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.Isolation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

class WrongUseTests {

    @Test
    void noHandler() {
        assertFails(
                NoHandlerTestCase.class,
                "@WarmLambda on class [%s] must name a handler, but names none. Write @WarmLambda(OrderHandler.class), or @WarmLambda(handler = \"com.acme.Orders::create\").");
    }

    @Test
    void classAndNameOfAHandler() {
        assertFails(
                BothFormsTestCase.class,
                "@WarmLambda on class [%s] must name its handler once, but has both value = io.github.warmlambda.Handlers$Counter.class and handler = \"com.acme.Orders\". Keep one of them.");
    }

    @Test
    void handlerThatIsNotOnTheClassPath() {
        assertFails(
                TypoTestCase.class,
                "@WarmLambda on class [%s] names handler class [com.acme.Typo], which is not on the test's class path.\nA nested class is written Outer$Inner.");
    }

    @Test
    void handlerWhoseNameIsMisspelt() {
        assertFails(
                MisspeltTestCase.class,
                "@WarmLambda on class [%s] names handler class [io.github.warmlambda.Handlers.Cuonter], which is not on the test's class path. Did you mean [io.github.warmlambda.Handlers$Counter]?\nA nested class is written Outer$Inner.");
    }

    @Test
    void handlerMethodOfAClassThatIsNotOnTheClassPath() {
        assertFails(
                TypoWithMethodTestCase.class,
                "@WarmLambda on class [%s] names handler class [com.acme.Typo], which is not on the test's class path.\nA nested class is written Outer$Inner.");
    }

    @Test
    void handlerWithoutHandlerInterface() {
        assertFails(
                PlainHandlerTestCase.class,
                "@WarmLambda on class [%s] names handler class [io.github.warmlambda.Handlers$Plain], which must implement RequestHandler or RequestStreamHandler, but implements [java.lang.Comparable]. Implement one of them, or name a method: handler = \"io.github.warmlambda.Handlers$Plain::method\".");
    }

    @Test
    void timeoutThatAwsDoesNotAccept() {
        assertFails(
                TimeoutTestCase.class,
                "@WarmLambda on class [%s]: timeout must be between 1 and 900 seconds, but is 0");
    }

    @Test
    void memorySizeThatAwsDoesNotAccept() {
        assertFails(
                MemorySizeTestCase.class,
                "@WarmLambda on class [%s]: memorySize must be between 128 and 10240 MB, but is 64");
    }

    @Test
    void variableNameThatAwsDoesNotAccept() {
        assertFails(
                VariableNameTestCase.class,
                "@EnvironmentVariable on class [%s]: environment variable [1TABLE]: the name must begin with a letter, and go on with letters, digits and underscores, two characters at least");
    }

    @Test
    void passedVariableOfTheService() {
        assertFails(
                PassedVariableTestCase.class,
                "@WarmLambda on class [%s]: environment variable [AWS_REGION] is set by the Lambda service itself; it cannot be passed from the test JVM");
    }

    @Test
    void variableOfTheServiceOnASuperClass() {
        Throwable failure =
                JupiterRun.of(InheritedVariableTestCase.class).onlyFailure("WrongUseTests$InheritedVariableTestCase");

        assertThat(failure)
                .hasMessage(
                        "@EnvironmentVariable on class [%s]: environment variable [AWS_REGION] is set by the Lambda service itself; choose another name",
                        ReservedVariable.class.getName());
    }

    @Test
    void configureFunctionMethodsOfAnotherShape() {
        String message =
                "@ConfigureFunction method must be static, take one LambdaFunction.Builder and return nothing, but is [%s]. Write: static void configure(LambdaFunction.Builder function).";

        assertFails(
                InstanceMethodTestCase.class,
                message.formatted("void %s.configure(io.github.warmlambda.LambdaFunction$Builder)"));
        assertFails(NoParameterTestCase.class, message.formatted("static void %s.configure()"));
        assertFails(
                ReturningTestCase.class,
                message.formatted(
                        "static io.github.warmlambda.LambdaFunction$Builder %s.configure(io.github.warmlambda.LambdaFunction$Builder)"));
    }

    @Test
    void configureFunctionMethodInANestedClassThatSharesItsFunction() {
        Throwable failure = JupiterRun.of(NestedConfigureTestCase.class).onlyFailure("Inner");

        assertThat(failure)
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(
                        "@ConfigureFunction method [static void %1$s$Inner.configure(io.github.warmlambda.LambdaFunction$Builder)] must be in the class that the function belongs to, but @Nested class [%1$s$Inner] shares the function of class [%1$s]. Move the method there, or give the nested class a function of its own with @WarmLambda or @EnvironmentVariable.",
                        NestedConfigureTestCase.class.getName());
    }

    @Test
    void wrongUseIsReportedOnceForOneInstancePerClass() {
        assertFails(
                PerClassTestCase.class,
                "@WarmLambda on class [%s]: timeout must be between 1 and 900 seconds, but is 901");
    }

    @Test
    void variableThatIsSetTwice() {
        assertFails(
                TwiceTestCase.class,
                "@EnvironmentVariable on class [%s]: variable [TABLE] must have one value, but is set twice. Remove one of them.");
    }

    @Test
    void checkThatSeesNothingOfAProcess() {
        assertFails(
                BlindCheckTestCase.class,
                "@WarmLambda on class [%s]: checks: NO_STATE_LEAK needs isolation = CLASS_LOADER, as the state of another JVM cannot be looked at, but isolation is PROCESS. Leave the check out, or give it a test class of its own.");
    }

    @Test
    void coldStartWithoutWarmLambda() {
        Throwable failure = JupiterRun.of(ColdStartAloneTestCase.class).onlyFailure("test()");

        assertThat(failure)
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(
                        "@ColdStart on method [test] needs @WarmLambda on its class, but class [%s] has none. Annotate the class: @WarmLambda(YourHandler.class).",
                        ColdStartAloneTestCase.class.getName());
    }

    private static void assertFails(Class<?> testClass, String message) {
        Throwable failure = JupiterRun.of(testClass).onlyFailure("WrongUseTests$" + testClass.getSimpleName());

        assertThat(failure)
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(message.replace("%s", testClass.getName()))
                .hasNoSuppressedExceptions();
    }

    @WarmLambda
    static class NoHandlerTestCase extends OneTest {}

    @WarmLambda(value = Counter.class, handler = "com.acme.Orders")
    static class BothFormsTestCase extends OneTest {}

    @WarmLambda(handler = "com.acme.Typo")
    static class TypoTestCase extends OneTest {}

    @WarmLambda(handler = "io.github.warmlambda.Handlers.Cuonter")
    static class MisspeltTestCase extends OneTest {}

    @WarmLambda(handler = "com.acme.Typo::create")
    static class TypoWithMethodTestCase extends OneTest {}

    @WarmLambda(Plain.class)
    static class PlainHandlerTestCase extends OneTest {}

    @WarmLambda(value = Counter.class, timeout = 0)
    static class TimeoutTestCase extends OneTest {}

    @WarmLambda(value = Counter.class, memorySize = 64)
    static class MemorySizeTestCase extends OneTest {}

    @WarmLambda(value = Counter.class, passEnvironment = "AWS_REGION")
    static class PassedVariableTestCase extends OneTest {}

    @WarmLambda(Counter.class)
    @EnvironmentVariable(name = "1TABLE", value = "orders")
    static class VariableNameTestCase extends OneTest {}

    @EnvironmentVariable(name = "AWS_REGION", value = "eu-central-1")
    abstract static class ReservedVariable extends OneTest {}

    @WarmLambda(Counter.class)
    static class InheritedVariableTestCase extends ReservedVariable {}

    @WarmLambda(Counter.class)
    static class InstanceMethodTestCase extends OneTest {

        @ConfigureFunction
        void configure(LambdaFunction.Builder function) {}
    }

    @WarmLambda(Counter.class)
    static class NoParameterTestCase extends OneTest {

        @ConfigureFunction
        static void configure() {}
    }

    @WarmLambda(Counter.class)
    static class ReturningTestCase extends OneTest {

        @ConfigureFunction
        static LambdaFunction.Builder configure(LambdaFunction.Builder function) {
            return function;
        }
    }

    @WarmLambda(Counter.class)
    static class NestedConfigureTestCase {

        @Nested
        class Inner {

            @ConfigureFunction
            static void configure(LambdaFunction.Builder function) {}

            @Test
            void test() {}
        }
    }

    @WarmLambda(value = Counter.class, timeout = 901)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class PerClassTestCase extends OneTest {

        private LambdaFunction function;

        PerClassTestCase(LambdaFunction function) {
            this.function = function;
        }
    }

    @WarmLambda(Counter.class)
    @EnvironmentVariable(name = "TABLE", value = "orders")
    @EnvironmentVariable(name = "STAGE", value = "test")
    @EnvironmentVariable(name = "TABLE", value = "carts")
    static class TwiceTestCase extends OneTest {}

    @WarmLambda(value = Counter.class, isolation = Isolation.PROCESS, checks = Check.NO_STATE_LEAK)
    static class BlindCheckTestCase extends OneTest {}

    static class ColdStartAloneTestCase {

        @Test
        @ColdStart
        void test() {}
    }

    abstract static class OneTest {

        @Test
        void test() {}
    }
}
