package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.assertj.WarmLambdaAssertions;
import io.github.warmlambda.environment.FunctionErrorException;
import org.junit.jupiter.api.Test;

/** Static code that throws is told with its cause, once. */
class FailedStartTests {

    static final class Settings {

        static final int PORT = Integer.parseInt(System.getenv("PORT"));
        static final String NAME = System.getenv("TABLE_NAME");
    }

    public static class NeedsSettings implements RequestHandler<String, Integer> {

        static final String OPTIONAL = System.getenv("OPTIONAL");
        static final int PORT = Settings.PORT;

        @Override
        public Integer handleRequest(String event, Context context) {
            return PORT;
        }
    }

    public static class Broken implements RequestHandler<String, String> {

        static final Object BROKEN = fail();

        private static Object fail() {
            throw new IllegalStateException("no licence\nand more");
        }

        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }

    @Test
    void theVariablesThatTheClassAskedForAreNamed() {
        try (LambdaFunction function = LambdaFunction.of(NeedsSettings.class).create()) {
            assertThat(function.invoke("x").hint().orElseThrow())
                    .matches("The static initializer of io\\.github\\.warmlambda\\.FailedStartTests\\$Settings"
                            + " threw java\\.lang\\.NumberFormatException: .*\\R"
                            + "It asked for environment variables that are not set: PORT\\. To set one, annotate the test class:\\R"
                            + "    @EnvironmentVariable\\(name = \"PORT\", value = \"\\.\\.\\.\"\\)");
        }
    }

    @Test
    void withTheVariableItStarts() {
        try (LambdaFunction function = LambdaFunction.of(NeedsSettings.class)
                .environmentVariable("PORT", "8080")
                .create()) {
            assertThat(function.invoke("x").payloadAs(Integer.class)).isEqualTo(8080);
        }
    }

    @Test
    void anotherCauseIsNamedByItsFirstLine() {
        try (LambdaFunction function = LambdaFunction.of(Broken.class).create()) {
            assertThat(function.invoke("x").hint())
                    .contains("The static initializer of io.github.warmlambda.FailedStartTests$Broken"
                            + " threw java.lang.IllegalStateException: no licence");
        }
    }

    @Test
    void theExceptionOfAnInvokerTellsItInItsFirstLine() {
        try (LambdaFunction function = LambdaFunction.of(Broken.class).create()) {
            Invoker<String, String> invoker = function.invoker(String.class);

            assertThatExceptionOfType(FunctionErrorException.class)
                    .isThrownBy(() -> invoker.invoke("x"))
                    .withMessageStartingWith("""
                            Function [FailedStartTests-Broken] failed: the static initializer of io.github.warmlambda.FailedStartTests$Broken threw java.lang.IllegalStateException: no licence
                            """);
        }
    }

    @Test
    void thatItWasTriedTwiceIsNoFinding() {
        try (LambdaFunction function = LambdaFunction.of(Broken.class).create()) {
            function.invoke("x");

            assertThat(function.environments()).hasSize(2);
            assertThatCode(() -> WarmLambdaAssertions.assertThat(function).ranStaticInitializersOnce())
                    .doesNotThrowAnyException();
        }
    }
}
