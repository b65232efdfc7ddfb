package io.github.warmlambda;

import static io.github.warmlambda.LogLines.END;
import static io.github.warmlambda.LogLines.REPORT;
import static io.github.warmlambda.LogLines.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.FunctionErrorException;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.State;
import java.io.IOError;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong in the Invoke phase, what AWS answers and logs, and whether the environment lives on. */
class EndOfEnvironmentTests {

    private static final String INTERRUPTED = "warmlambda.test.interrupted";

    private static LambdaFunction function(Class<?> handler) {
        return LambdaFunction.of(handler).create();
    }

    @Test
    void aSuccessIsLoggedWithItsInitDurationOnce() {
        try (LambdaFunction function = function(Faulty.class)) {
            assertThat(LogLines.of(function.invoke("").log()))
                    .containsExactly(START, END, REPORT + "Init Duration: N ms\t");
            assertThat(LogLines.of(function.invoke("").log())).containsExactly(START, END, REPORT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Exception", "AssertionError", "LinkageError"})
    void whatIsNotFatalKeepsTheEnvironmentAndItsStatics(String kind) {
        try (LambdaFunction function = function(Faulty.class)) {
            Invocation invocation = function.invoke(kind);

            assertThat(invocation.payloadText()).startsWith("{\"errorMessage\":\"for the test\",\"errorType\":\"");
            assertThat(invocation.environment().state()).isEqualTo(State.READY);
            assertThat(invocation.report()).endsWith(" ms\t");
            assertThat(function.invoke("").payloadText()).isEqualTo("\"call 2\"");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    StackOverflowError | java.lang.StackOverflowError | for the test
                    OutOfMemoryError | java.lang.OutOfMemoryError | for the test
                    InternalError | java.lang.InternalError | for the test
                    IOError | java.io.IOError | java.io.IOException: for the test
                    array | java.lang.OutOfMemoryError | Requested array size exceeds VM limit
                    """)
    void aFatalErrorIsReportedAndEndsTheEnvironment(String kind, String type, String message) {
        try (LambdaFunction function = function(Faulty.class)) {
            Invocation invocation = function.invoke(kind);

            assertThat(invocation.payloadText())
                    .startsWith(
                            "{\"errorMessage\":\"%s\",\"errorType\":\"%s\",\"stackTrace\":[".formatted(message, type));
            assertThat(LogLines.of(invocation.log()))
                    .startsWith(START)
                    .endsWith(END, REPORT + "Init Duration: N ms\t" + "Status: error\tError Type: Runtime.ExitError");
            assertThat(invocation.environment().endReason()).contains(EndReason.FATAL_ERROR);
            assertThat(function.invoke("").payloadText()).isEqualTo("\"call 1\"");
        }
    }

    /** As AWS says of the Init phase that follows an invoke failure: it is reported as a part of the duration only. */
    @ParameterizedTest
    @ValueSource(strings = {"StackOverflowError", "exit", "large"})
    void theInvocationAfterAFailureRunsTheInitPhaseWithinItsDuration(String failure) {
        try (LambdaFunction function = function(Faulty.class)) {
            function.invoke(failure);
            Invocation next = function.invoke("");

            assertThat(next.payloadText()).isEqualTo("\"call 1\"");
            assertThat(next.coldStart()).isTrue();
            assertThat(next.initDuration()).isEmpty();
            assertThat(next.duration()).isGreaterThan(next.environment().initDuration());
            assertThat(LogLines.of(next.log())).containsExactly(START, END, REPORT);
        }
    }

    @Test
    void anEnvironmentThatTheTestAskedForHasAnInitPhaseOfItsOwn() {
        try (LambdaFunction function = function(Faulty.class)) {
            function.invoke("StackOverflowError");
            function.coldStart();
            assertThat(function.invoke("").initDuration()).isPresent();
            function.invoke("StackOverflowError");
            assertThat(function.environment().number()).isEqualTo(3);
            assertThat(function.invoke("").initDuration()).isPresent();
        }
    }

    @Test
    void aFatalErrorBesideALiveThreadEndsByTheTimeout() {
        try (LambdaFunction function =
                LambdaFunction.of(Faulty.class).timeout(1).create()) {
            Invocation invocation = function.invoke("OutOfMemoryError beside a live thread");

            assertThat(invocation.error().orElseThrow().errorType()).contains("Sandbox.Timedout");
            assertThat(invocation.environment().endReason()).contains(EndReason.TIMEOUT);
        }
    }

    @Test
    void aTimeoutEndsTheEnvironment() {
        try (LambdaFunction function =
                LambdaFunction.of(Handlers.Stuck.class).timeout(1).create()) {
            Invocation invocation = function.invoke("for ever");

            assertThat(invocation.payloadText())
                    .isEqualTo(
                            "{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":\"RequestId: %s Error: Task timed out after 1.00 seconds\"}"
                                    .formatted(invocation.requestId()));
            assertThat(LogLines.of(invocation.log()))
                    .containsExactly(START, END, REPORT + "Init Duration: N ms\tStatus: timeout");
            assertThat(invocation.environment().endReason()).contains(EndReason.TIMEOUT);
            assertThat(function.invoke("").coldStart()).isTrue();
        }
    }

    @Test
    void aTimeoutInterruptsTheThreadThatIsAbandoned() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        System.getProperties().put(INTERRUPTED, interrupted);
        try (LambdaFunction function =
                LambdaFunction.of(Faulty.class).timeout(1).create()) {
            assertThat(function.invoke("wait").environment().endReason()).contains(EndReason.TIMEOUT);
            interrupted.await();
        } finally {
            System.getProperties().remove(INTERRUPTED);
        }
    }

    @Test
    void aResponseThatIsTooLargeEndsTheEnvironment() {
        try (LambdaFunction function = function(Faulty.class)) {
            Invocation invocation = function.invoke("large");

            assertThat(invocation.payloadText())
                    .isEqualTo(
                            "{\"errorType\":\"Function.ResponseSizeTooLarge\",\"errorMessage\":\"Response payload size (6291557 bytes) exceeded maximum allowed payload size (6291556 bytes).\"}");
            assertThat(invocation.log())
                    .contains(
                            "Failed to post invocation response. Response code: '413'.: com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaRuntimeClientException",
                            "LAMBDA_RUNTIME Failed to post handler success response. Http response code: 413. {\"errorMessage\":\"Exceeded maximum allowed payload size (6291556 bytes).\",\"errorType\":\"RequestEntityTooLarge\"}",
                            "Exception in thread \"main\" com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaRuntimeClientException: http://127.0.0.1:9001/2018-06-01/runtime/invocation/%s/error Response code: '403'."
                                    .formatted(invocation.requestId()));
            assertThat(invocation.report()).endsWith("\tStatus: error\tError Type: Function.ResponseSizeTooLarge");
            assertThat(invocation.environment().endReason()).contains(EndReason.RESPONSE_TOO_LARGE);
            assertThat(function.invoke("").coldStart()).isTrue();
        }
    }

    @Test
    void anEventThatIsTooLargeIsRefusedAndTheEnvironmentStays() {
        try (LambdaFunction function = function(Faulty.class)) {
            function.invoke("");
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> function.invokePayload(new byte[6_291_457]))
                    .withMessage(
                            "Function [EndOfEnvironmentTests-Faulty]: the event must have at most 6291456 bytes, but has 6291457. On AWS: RequestEntityTooLargeException: 6291457 byte payload is too large for the RequestResponse invocation type (limit 6291456 bytes). Send a smaller event, or store the data and send where it is.");
            assertThat(function.invoke("").payloadText()).isEqualTo("\"call 2\"");
        }
    }

    @Test
    void aPoisonedClassIsReportedWithItsFirstCause() {
        try (LambdaFunction function = function(Faulty.class)) {
            Invocation first = function.invoke("poison");
            Invoker<String, String> invoker = function.invoker(String.class);

            assertThatExceptionOfType(FunctionErrorException.class)
                    .isThrownBy(() -> invoker.invoke("poison"))
                    .withMessageContaining(
                            "%nClass %s cannot be used since its static initializer threw java.lang.IllegalStateException: no table (INVOKE phase, request %s, thread \"main\")%n"
                                    .formatted(Poison.class.getName(), first.requestId()))
                    .satisfies(thrown ->
                            assertThat(thrown.error().errorType()).contains("java.lang.NoClassDefFoundError"));
            assertThat(first.log()).doesNotContain("WARM_LAMBDA");
        }
    }

    public static class Faulty implements RequestHandler<String, String> {

        private static int calls;

        @Override
        public String handleRequest(String kind, Context context) {
            calls++;
            switch (kind) {
                case "Exception" -> throw new IllegalStateException("for the test");
                case "AssertionError" -> throw new AssertionError("for the test");
                case "LinkageError" -> throw new LinkageError("for the test");
                case "StackOverflowError" -> throw new StackOverflowError("for the test");
                case "OutOfMemoryError" -> throw new OutOfMemoryError("for the test");
                case "InternalError" -> throw new InternalError("for the test");
                case "IOError" -> throw new IOError(new IOException("for the test"));
                case "OutOfMemoryError beside a live thread" -> {
                    Thread live = new Thread(Faulty::waitForEver);
                    live.setDaemon(false);
                    live.start();
                    throw new OutOfMemoryError("for the test");
                }
                case "wait" -> {
                    CountDownLatch interrupted =
                            (CountDownLatch) System.getProperties().get(INTERRUPTED);
                    waitForEver();
                    interrupted.countDown();
                    return "late";
                }
                case "exit" -> {
                    System.exit(1);
                    return "";
                }
                case "array" -> {
                    return "" + new int[Integer.MAX_VALUE].length;
                }
                case "large" -> {
                    return "x".repeat(6_291_557 - 2);
                }
                case "poison" -> {
                    return Poison.name;
                }
                default -> {
                    return "call " + calls;
                }
            }
        }

        private static void waitForEver() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                // The environment has ended.
            }
        }
    }

    static final class Poison {

        static String name = load();

        private Poison() {}

        private static String load() {
            throw new IllegalStateException("no table");
        }
    }
}
