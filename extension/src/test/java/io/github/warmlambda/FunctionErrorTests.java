package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.FunctionError;
import io.github.warmlambda.environment.FunctionErrorException;
import io.github.warmlambda.environment.Invocation;
import org.junit.jupiter.api.Test;

/** How a handler that throws is reported, and whether the environment stays warm. */
class FunctionErrorTests {

    public static class Failing implements RequestHandler<String, String> {

        static int count;

        @Override
        public String handleRequest(String event, Context context) {
            count++;
            if (event.equals("overflow")) {
                throw new StackOverflowError("too deep");
            }
            if (!event.isEmpty()) {
                throw new IllegalStateException(event);
            }
            return "call " + count;
        }
    }

    public static class InterruptsItself implements RequestHandler<String, Boolean> {
        @Override
        public Boolean handleRequest(String event, Context context) {
            boolean interrupted = Thread.currentThread().isInterrupted();
            Thread.currentThread().interrupt();
            if (event.equals("throw")) {
                throw new IllegalStateException(event);
            }
            return interrupted;
        }
    }

    private static LambdaFunction function(Class<?> handler) {
        return LambdaFunction.of(handler).create();
    }

    @Test
    void anExceptionIsAwsErrorJsonAndTheEnvironmentStaysWarm() {
        try (LambdaFunction failing = function(Failing.class)) {
            Invocation invocation = failing.invoke("no stock");
            FunctionError error = invocation.error().orElseThrow();

            assertThat(error.errorType()).contains("java.lang.IllegalStateException");
            assertThat(error.errorMessage()).isEqualTo("no stock");
            assertThat(error.stackTrace().get(0))
                    .startsWith(Failing.class.getName() + ".handleRequest(FunctionErrorTests.java:");
            assertThat(invocation.payloadText())
                    .startsWith(
                            "{\"errorMessage\":\"no stock\",\"errorType\":\"java.lang.IllegalStateException\",\"stackTrace\":[");
            assertThat(invocation.log()).contains("no stock: java.lang.IllegalStateException");

            Invocation next = failing.invoke("");
            assertThat(next.payloadText()).isEqualTo("\"call 2\"");
            assertThat(next.coldStart()).isFalse();
        }
    }

    @Test
    void anInterruptFlagIsKeptAfterAnErrorAndClearedAfterSuccessAsOnAws() {
        try (LambdaFunction function = function(InterruptsItself.class)) {
            assertThat(function.invoke("throw").error()).isPresent();
            assertThat(function.invoke("return").payloadText()).isEqualTo("true");
            assertThat(function.invoke("return").payloadText()).isEqualTo("false");
        }
    }

    @Test
    void aFatalErrorIsReportedAndEndsTheEnvironment() {
        try (LambdaFunction failing = function(Failing.class)) {
            Invocation fatal = failing.invoke("overflow");

            assertThat(fatal.error()).map(FunctionError::errorMessage).contains("too deep");
            assertThat(fatal.environment().endReason()).contains(EndReason.FATAL_ERROR);
            assertThat(fatal.report()).endsWith("Status: error\tError Type: Runtime.ExitError");
            assertThat(failing.invoke("").payloadText()).isEqualTo("\"call 1\"");
        }
    }

    @Test
    void anInvokerThrowsWithTheEvidence() {
        try (LambdaFunction failing = function(Failing.class)) {
            Invoker<String, String> invoker = failing.invoker(String.class);

            assertThat(invoker.invoke("")).isEqualTo("call 1");
            assertThatExceptionOfType(FunctionErrorException.class)
                    .isThrownBy(() -> invoker.invoke("no stock"))
                    .satisfies(thrown -> {
                        assertThat(thrown.error().errorMessage()).isEqualTo("no stock");
                        assertThat(thrown.invocation().environment().number()).isEqualTo(1);
                    })
                    .withMessageStartingWith(
                            "Function [FunctionErrorTests-Failing] failed: java.lang.IllegalStateException: no stock\n\tat "
                                    + Failing.class.getName() + ".handleRequest(FunctionErrorTests.java:")
                    .withMessageContaining("\nLog:\n  START RequestId: ");
        }
    }
}
