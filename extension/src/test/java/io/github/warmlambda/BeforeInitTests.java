package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.InsideException;
import io.github.warmlambda.environment.Phase;
import io.github.warmlambda.environment.StaticInitialization;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.io.TempDir;

/** Fakes that are put in place inside, before the handler's class is loaded. */
class BeforeInitTests {

    /** What the handler asks; a test replaces it. */
    public static class Clock {
        static Supplier<String> now = () -> "real";
        static final List<String> TRACE = new ArrayList<>(List.of("clock"));
    }

    public static class Handler implements RequestHandler<String, List<String>> {

        private static final String STARTED = Clock.now.get();

        static {
            Clock.TRACE.add("handler");
        }

        @Override
        public List<String> handleRequest(String event, Context context) {
            return event.equals("trace") ? Clock.TRACE : List.of(STARTED, Clock.now.get());
        }
    }

    static class FakeClock implements Runnable {

        static int runs;

        @Override
        public void run() {
            runs++;
            Clock.now = new Stopped();
            Clock.TRACE.add("first " + runs + " on " + Thread.currentThread().getName());
        }

        private static final class Stopped implements Supplier<String> {
            @Override
            public String get() {
                return "fake";
            }
        }
    }

    static final class Second implements Runnable {

        private Second() {}

        @Override
        public void run() {
            System.out.println("second begins");
            Clock.TRACE.add("second");
        }
    }

    static final class Failing implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException("no fake", new IOException("disk"));
        }
    }

    class Inner implements Runnable {
        @Override
        public void run() {}
    }

    abstract static class Abstract implements Runnable {}

    @TempDir
    private Path files;

    @Test
    void runsInOrderOnMainBeforeTheHandlerIsLoadedInEachEnvironment() {
        try (LambdaFunction function = LambdaFunction.of(Handler.class)
                .beforeInit(FakeClock.class, Second.class)
                .create()) {
            List<String> trace = List.of("clock", "first 1 on main", "second", "handler");
            assertThat(function.invoke("").payloadText()).isEqualTo("[\"fake\",\"fake\"]");
            assertThat(function.invoke("trace").payloadAs(String[].class)).containsExactlyElementsOf(trace);
            function.coldStart();
            assertThat(function.invoke("trace").payloadAs(String[].class)).containsExactlyElementsOf(trace);
        }
        assertThat(Clock.now.get()).as("in the test JVM").isEqualTo("real");
    }

    @Test
    void isOutsideAllPhasesAndNotJudged() {
        try (LambdaFunction function =
                LambdaFunction.of(Handler.class).beforeInit(FakeClock.class).create()) {
            ExecutionEnvironment environment = function.environment();

            assertThat(environment.staticInitializations())
                    .extracting(StaticInitialization::className, StaticInitialization::phase)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(Clock.class.getName(), Phase.NONE),
                            org.assertj.core.groups.Tuple.tuple(Handler.class.getName(), Phase.INIT));
            assertThat(function.findings(Check.STATIC_INITIALIZERS_ONCE)).isEmpty();
        }
    }

    @Test
    void writesIntoTheLogOfTheEnvironment() {
        try (LambdaFunction function =
                LambdaFunction.of(Handler.class).beforeInit(Second.class).create()) {
            assertThat(function.invoke("").log()).doesNotContain("second begins");
            assertThat(function.environment().log()).contains("second begins");
        }
    }

    @Test
    void worksWithDeployedCodeThatDoesNotHoldIt() throws IOException {
        Path jar = new DeploymentZip().classes(Handler.class, Clock.class).zip(files.resolve("orders.jar"));
        try (LambdaFunction function = LambdaFunction.of(Handler.class)
                .code(jar.toString())
                .beforeInit(FakeClock.class)
                .create()) {
            assertThat(function.invoke("").payloadText()).isEqualTo("[\"fake\",\"fake\"]");
        }
    }

    @Test
    void whatItThrowsIsTheTestsFaultAndEndsTheEnvironment() {
        try (LambdaFunction function =
                LambdaFunction.of(Handler.class).beforeInit(Failing.class).create()) {
            String message =
                    "beforeInit: class [%s] must run before the handler of function [BeforeInitTests-Handler] is loaded, but threw java.lang.IllegalStateException: no fake. It is code of the test, so no handler was loaded, and nothing was invoked."
                            .formatted(Failing.class.getName());
            assertThat(function.environment().endReason()).contains(EndReason.INIT_ERROR);
            assertThat(function.environment().log()).contains(message);
            for (int i = 0; i < 2; i++) {
                assertThatExceptionOfType(IllegalStateException.class)
                        .isThrownBy(() -> function.invoke(""))
                        .withMessage(message)
                        .havingCause()
                        .isExactlyInstanceOf(InsideException.class)
                        .withMessage("java.lang.IllegalStateException: no fake")
                        .havingCause()
                        .withMessage("java.io.IOException: disk");
            }
            assertThat(function.invocations()).isEmpty();
            assertThat(function.findings(Check.STATIC_INITIALIZERS_ONCE)).isEmpty();
        }
    }

    @Test
    void aClassThatCannotBeInstantiatedIsRefused() {
        LambdaFunction.Builder builder = LambdaFunction.of(Handler.class);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.beforeInit(Inner.class))
                .withMessage(
                        "beforeInit: class [%s] must have a constructor without parameters, but has none. Write one; a nested class must be static.",
                        Inner.class.getName());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.beforeInit(Abstract.class))
                .withMessage(
                        "beforeInit: class [%s] must have a constructor without parameters, but is abstract. Write one; a nested class must be static.",
                        Abstract.class.getName());
    }

    @Test
    void theAnnotationNamesItToo() {
        JupiterRun.of(AnnotatedTestCase.class).succeeded(1);
        assertThat(JupiterRun.of(WrongTestCase.class).onlyFailure("BeforeInitTests$WrongTestCase"))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(
                        "@WarmLambda on class [%s]: beforeInit: class [%s] must have a constructor without parameters, but has none. Write one; a nested class must be static.",
                        WrongTestCase.class.getName(), Inner.class.getName());
    }

    @WarmLambda(value = Handler.class, beforeInit = FakeClock.class)
    static class AnnotatedTestCase {
        @Test
        void test(Invoker<String, List<String>> handler) {
            assertThat(handler.invoke("")).containsExactly("fake", "fake");
        }
    }

    @WarmLambda(value = Handler.class, beforeInit = Inner.class)
    static class WrongTestCase {
        @Test
        void test() {}
    }
}
