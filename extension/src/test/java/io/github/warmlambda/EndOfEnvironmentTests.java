package io.github.warmlambda;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong, what AWS answers and logs, and whether the environment lives on. */
class EndOfEnvironmentTests {

    private static final String INIT_START =
            "INIT_START Runtime Version: java:N.vN\tRuntime Version ARN: arn:aws:lambda:us-east-N::runtime:N";
    private static final String START = "START RequestId: ID Version: $LATEST";
    private static final String END = "END RequestId: ID";
    private static final String REPORT =
            "REPORT RequestId: ID\tDuration: N ms\tBilled Duration: N ms\tMemory Size: N MB\tMax Memory Used: N MB\t";
    private static final String EXIT_ERROR = "Status: error\tError Type: Runtime.ExitError";

    private static LambdaFunction function(Class<?> handler) {
        return LambdaFunction.of(handler).create();
    }

    @Nested
    class InitPhase {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        com.acme.Typo | Class not found: com.acme.Typo | java.lang.ClassNotFoundException
                        ::handle | Invalid handler: `::handle' |
                        io.github.warmlambda.EndOfEnvironmentTests$Faulty::typo | No public method named typo with appropriate method signature found on class io.github.warmlambda.EndOfEnvironmentTests$Faulty |
                        io.github.warmlambda.EndOfEnvironmentTests$Private | Class io.github.warmlambda.EndOfEnvironmentTests$Private has no public zero-argument constructor | java.lang.Exception
                        """)
        void aWrongHandlerIsAnErrorOfEachInvocationInTheSameEnvironment(String handler, String message, String type) {
            try (LambdaFunction wrong = LambdaFunction.of(handler).create()) {
                for (int i = 0; i < 2; i++) {
                    Invocation invocation = wrong.invoke("x");
                    assertThat(invocation.error().orElseThrow().errorMessage()).isEqualTo(message);
                    assertThat(invocation.error().orElseThrow().errorType().orElse(null))
                            .isEqualTo(type);
                }
                assertThat(wrong.environments())
                        .singleElement()
                        .satisfies(it -> assertThat(it.state()).isEqualTo(State.READY));
            }
        }

        @Test
        void staticCodeThatThrowsRunsAgainAndIsAnsweredAsAnInitError() {
            try (LambdaFunction broken = function(BrokenStatic.class)) {
                Invocation invocation = broken.invoke("x");

                assertThat(invocation.payloadText())
                        .isEqualTo("{\"errorMessage\":\"Error loading class " + BrokenStatic.class.getName()
                                + "\",\"errorType\":\"java.lang.ExceptionInInitializerError\"}");
                assertThat(LogLines.of(broken.environments().get(0)))
                        .startsWith(INIT_START, "static code")
                        .endsWith(
                                "INIT_REPORT Init Duration: N ms\tPhase: init\tStatus: error\tError Type: Runtime.BadFunctionCode");
                assertThat(LogLines.of(broken.environments().get(1)))
                        .startsWith(INIT_START, "static code")
                        .endsWith(
                                "INIT_REPORT Init Duration: N ms\tPhase: invoke\tStatus: error\tError Type: Runtime.BadFunctionCode",
                                START,
                                END,
                                REPORT + "Status: error\tError Type: Runtime.BadFunctionCode");
                assertThat(LogLines.of(invocation.log())).hasSize(3);
                assertThat(broken.environments())
                        .allSatisfy(it -> assertThat(it.endReason()).contains(EndReason.INIT_ERROR));

                broken.invoke("x");
                assertThat(broken.environments()).hasSizeGreaterThan(2);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"java.lang.IllegalStateException", "java.lang.OutOfMemoryError"})
        void aConstructorThatThrowsIsAnInitErrorWithoutStackTrace(String type) {
            try (LambdaFunction broken = LambdaFunction.of(BrokenConstructor.class)
                    .environmentVariable("THROWN", type)
                    .create()) {
                assertThat(broken.invoke("x").payloadText())
                        .isEqualTo("{\"errorMessage\":\"no table\",\"errorType\":\"%s\"}".formatted(type));
                assertThat(broken.environment().endReason()).contains(EndReason.INIT_ERROR);
            }
        }

        @Test
        void anInitPhaseThatTakesTooLongRunsAgainUnderTheTimeoutOfTheFunction() {
            try (LambdaFunction slow = LambdaFunction.of(SlowStatic.class)
                    .initTimeout(Duration.ofMillis(100))
                    .timeout(1)
                    .create()) {
                Invocation invocation = slow.invoke("x");

                assertThat(invocation.payloadText())
                        .isEqualTo(
                                "{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":\"RequestId: %s Error: Task timed out after 1.00 seconds\"}"
                                        .formatted(invocation.requestId()));
                assertThat(LogLines.of(slow.environments().get(0)))
                        .containsExactly(INIT_START, "INIT_REPORT Init Duration: N ms\tPhase: init\tStatus: timeout");
                assertThat(LogLines.of(slow.environments().get(1)))
                        .containsExactly(
                                INIT_START,
                                "INIT_REPORT Init Duration: N ms\tPhase: invoke\tStatus: timeout",
                                START,
                                END,
                                REPORT + "Status: timeout");
                assertThat(slow.environments())
                        .extracting(it -> it.endReason().orElseThrow())
                        .containsExactly(EndReason.INIT_TIMEOUT, EndReason.TIMEOUT);
            }
        }

        @Test
        void anInitPhaseThatSucceedsTheSecondTimeIsAPartOfTheInvocationsDuration(@TempDir Path directory) {
            Path marker = directory.resolve("failed");
            try (LambdaFunction flaky = LambdaFunction.of(FailsOnce.class)
                    .environmentVariable("MARKER", marker.toString())
                    .create()) {
                Invocation invocation = flaky.invoke("x");

                assertThat(invocation.payloadText()).isEqualTo("\"x\"");
                assertThat(invocation.coldStart()).isTrue();
                assertThat(invocation.initDuration()).isEmpty();
                assertThat(invocation.duration())
                        .isGreaterThan(invocation.environment().initDuration());
                assertThat(LogLines.of(invocation.log())).containsExactly(START, END, REPORT);
                assertThat(flaky.takeFindings())
                        .singleElement()
                        .satisfies(
                                it -> assertThat(it.message())
                                        .contains(
                                                "execution environment 2 replaced environment 1 behind the test's back",
                                                "Environment 1 ended because its Init phase failed",
                                                "environment 1, INIT phase, thread \"main\", threw java.lang.IllegalStateException: first time"));
            }
        }
    }

    @Nested
    class InvokePhase {

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
                        .startsWith("{\"errorMessage\":\"%s\",\"errorType\":\"%s\",\"stackTrace\":["
                                .formatted(message, type));
                assertThat(LogLines.of(invocation.log()))
                        .startsWith(START)
                        .endsWith(END, REPORT + "Init Duration: N ms\t" + EXIT_ERROR);
                assertThat(invocation.environment().endReason()).contains(EndReason.FATAL_ERROR);
                assertThat(function.invoke("").payloadText()).isEqualTo("\"call 1\"");
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
        void aResponseThatIsTooLargeEndsTheEnvironment() {
            try (LambdaFunction function = function(Faulty.class)) {
                Invocation invocation = function.invoke("large");

                assertThat(invocation.payloadText())
                        .isEqualTo(
                                "{\"errorType\":\"Function.ResponseSizeTooLarge\",\"errorMessage\":\"Response payload size (6291557 bytes) exceeded maximum allowed payload size (6291556 bytes).\"}");
                assertThat(invocation.log())
                        .contains(
                                "Failed to post invocation response. Response code: '413'.: com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaRuntimeClientException",
                                "Exception in thread \"main\" com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaRuntimeClientException: Failed to post invocation error. Response code: '403'.");
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
                                "%nWARM_LAMBDA Class %s cannot be used since its static initializer threw java.lang.IllegalStateException: no table (INVOKE phase, request %s, thread \"main\")%nEND RequestId: "
                                        .formatted(Poison.class.getName(), first.requestId()))
                        .satisfies(thrown ->
                                assertThat(thrown.error().errorType()).contains("java.lang.NoClassDefFoundError"));
                assertThat(first.log()).doesNotContain("WARM_LAMBDA");
            }
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

    public static final class Private implements RequestHandler<String, String> {

        private Private() {}

        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }

    public static class BrokenStatic implements RequestHandler<String, String> {

        static {
            System.out.println("static code");
            if (System.getenv("FINE") == null) {
                throw new IllegalStateException("no table");
            }
        }

        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }

    public static class BrokenConstructor implements RequestHandler<String, String> {

        public BrokenConstructor() throws Throwable {
            Class<?> thrown = Class.forName(System.getenv("THROWN"));
            throw (Throwable) thrown.getConstructor(String.class).newInstance("no table");
        }

        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }

    public static class FailsOnce implements RequestHandler<String, String> {

        static {
            try {
                Files.createFile(Path.of(System.getenv("MARKER")));
                throw new IllegalStateException("first time");
            } catch (IOException existsAlready) {
                // The second time.
            }
        }

        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }

    public static class SlowStatic implements RequestHandler<String, String> {

        static {
            Faulty.waitForEver();
        }

        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }
}
