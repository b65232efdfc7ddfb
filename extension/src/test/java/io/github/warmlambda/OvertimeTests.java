package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.assertj.WarmLambdaAssertions;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.FunctionErrorException;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.Isolation;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Who meets a time limit is told which it is, how long it took, where the code was, and how to raise it. */
@EnabledOnOs(OS.LINUX)
class OvertimeTests {

    public static class Waiting implements RequestHandler<String, String> {

        @Override
        public String handleRequest(String event, Context context) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            return event;
        }
    }

    public static class WaitingInInit extends Waiting {

        static final Object LOADED = new Object();

        public WaitingInInit() {
            handleRequest("", null);
        }
    }

    private static String seconds(String text) {
        return text.replaceAll("\\d+\\.\\d\\d s", "N s")
                .replaceAll("java:\\d+", "java")
                .replaceAll("(?m)^\tat java\\.base.*\\R", "");
    }

    @Test
    void anInvocation() {
        try (LambdaFunction function =
                LambdaFunction.of(Waiting.class).timeout(1).create()) {
            Invocation late = function.invoke("x");

            assertThat(late.error().orElseThrow().errorMessage()).endsWith("Error: Task timed out after 1.00 seconds");
            assertThat(seconds(late.hint().orElseThrow())).isEqualToNormalizingNewlines("""
                            The invocation took N s, of which it waited N s for a processor; its limit is timeout = N s. \
                            If it needs longer, raise timeout.
                            Its thread "main" was here:
                            \tat io.github.warmlambda.OvertimeTests$Waiting.handleRequest(OvertimeTests.java)
                            \tat io.github.warmlambda.OvertimeTests$Waiting.handleRequest(OvertimeTests.java)""");
            late.expectEnd(EndReason.TIMEOUT);
        }
    }

    @Test
    void theExceptionOfAnInvokerShowsIt() {
        try (LambdaFunction function =
                LambdaFunction.of(Waiting.class).timeout(1).create()) {
            Invoker<String, String> invoker = function.invoker(String.class);

            assertThatExceptionOfType(FunctionErrorException.class)
                    .isThrownBy(() -> invoker.invoke("x"))
                    .satisfies(thrown -> assertThat(seconds(String.valueOf(thrown.getMessage())))
                            .contains("If it needs longer, raise timeout."));
        }
    }

    @Test
    void anInitPhaseAlsoInTheFindingThatStaticCodeRanAgain() {
        try (LambdaFunction function = LambdaFunction.of(WaitingInInit.class)
                .initTimeout(Duration.ofMillis(200))
                .timeout(1)
                .create()) {
            Invocation late = function.invoke("x");

            assertThat(seconds(late.hint().orElseThrow()))
                    .startsWith(
                            "The Init phase took N s, of which it waited N s for a processor; its limit is timeout = N s.");
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> WarmLambdaAssertions.assertThat(function).ranStaticInitializersOnce())
                    .withMessageContaining("its limit is initTimeout = 0.20 s. If it needs longer, raise initTimeout.");
        }
    }

    @Test
    void aProcessTellsNoStack() {
        try (LambdaFunction function = LambdaFunction.of(Waiting.class)
                .isolation(Isolation.PROCESS)
                .timeout(1)
                .create()) {
            assertThat(seconds(function.invoke("x").hint().orElseThrow())).isEqualTo("""
                    The invocation took N s, of which it waited N s for a processor; its limit is timeout = N s. \
                    If it needs longer, raise timeout.""");
        }
    }
}
