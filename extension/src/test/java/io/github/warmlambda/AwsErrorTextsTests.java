package io.github.warmlambda;

import static io.github.warmlambda.LogLines.END;
import static io.github.warmlambda.LogLines.REPORT;
import static io.github.warmlambda.LogLines.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.State;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an invocation answers and logs when something fails, word by word as AWS's runtime and platform say it. */
class AwsErrorTextsTests {

    private static final int LARGEST_RESPONSE = 6_291_556;
    private static final String FIRST_REPORT = REPORT + "Init Duration: N ms\t";

    public static class Echo implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }

    public static class NoHandler {}

    public class Inner extends Echo {}

    public abstract static class Abstract extends Echo {}

    public static class Argument extends Echo {
        public Argument(String argument) {}
    }

    @SuppressWarnings("rawtypes")
    public static class Raw implements RequestHandler {
        @Override
        public Object handleRequest(Object event, Context context) {
            return event;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ::handle    | {"errorMessage":"Invalid handler: `::handle'"} | Invalid handler: `::handle'
            Typo        | {"errorMessage":"Class not found: Typo","errorType":"java.lang.ClassNotFoundException"} | Class not found: Typo: java.lang.ClassNotFoundException/java.lang.ClassNotFoundException: Typo/
            .NoHandler  | {"errorMessage":"Class does not implement an appropriate handler interface: .NoHandler"} | Class does not implement an appropriate handler interface: .NoHandler
            .Echo::no   | {"errorMessage":"No public method named no with appropriate method signature found on class .Echo"} | No public method named no with appropriate method signature found on class .Echo
            .Raw        | {"errorMessage":"Class .Raw does not implement RequestHandler with concrete type parameters"} | Class .Raw does not implement RequestHandler with concrete type parameters
            .Argument   | {"errorMessage":"Class .Argument has no public zero-argument constructor","errorType":"java.lang.Exception"} | Class .Argument has no public zero-argument constructor: java.lang.Exception/java.lang.Exception: Class .Argument has no public zero-argument constructor/Caused by: java.lang.NoSuchMethodException: .Argument.<init>()/
            .Inner      | {"errorMessage":"Class .Inner cannot be instantiated because it is a non-static inner class","errorType":"java.lang.Exception"} | Class .Inner cannot be instantiated because it is a non-static inner class: java.lang.Exception/java.lang.Exception: Class .Inner cannot be instantiated because it is a non-static inner class/
            .Abstract   | {"errorMessage":"java.lang.InstantiationException","errorType":"java.lang.InstantiationException"} | java.lang.InstantiationException: java.lang.InstantiationException/java.lang.InstantiationException/
            """)
    void aWrongHandlerFailsEachInvocationOfTheSameEnvironment(String handler, String payload, String log) {
        try (LambdaFunction wrong = LambdaFunction.of(named(handler)).create()) {
            for (String report : List.of(FIRST_REPORT, REPORT)) {
                Invocation invocation = wrong.invoke("x");
                assertThat(invocation.payloadText()).isEqualTo(named(payload));
                assertThat(linesWithoutFrames(invocation))
                        .containsExactlyElementsOf(between(named(log).split("/", -1), report));
                assertThat(invocation.environment().state()).isEqualTo(State.READY);
            }
            assertThat(wrong.environments()).hasSize(1);
        }
    }

    public static class Throwing implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String type, Context context) {
            return fail(type, "no stock", new IllegalStateException("no table"));
        }
    }

    /** Throws an Error of the class by that name, or an exception. */
    private static String fail(String type, String message, Throwable cause) {
        try {
            Object thrown = Class.forName(type)
                    .getConstructor(String.class, Throwable.class)
                    .newInstance(message, cause);
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.IllegalStateException",
                "java.lang.AssertionError",
                "java.lang.LinkageError",
                "java.lang.InternalError"
            })
    void whatTheHandlerThrowsIsAnsweredWithItsFramesAndLoggedWithItsCauses(String type) {
        boolean fatal = type.endsWith("InternalError");
        try (LambdaFunction function = LambdaFunction.of(Throwing.class).create()) {
            Invocation invocation = function.invoke(type);

            assertThat(invocation.payloadText())
                    .startsWith("{\"errorMessage\":\"no stock\",\"errorType\":\"" + type
                            + "\",\"stackTrace\":[\"java.base/")
                    .contains(",\"" + Throwing.class.getName() + ".handleRequest(AwsErrorTextsTests.java:")
                    .endsWith(")\"]}")
                    .doesNotContain("no table");
            assertThat(linesWithoutFrames(invocation))
                    .containsExactlyElementsOf(between(
                            new String[] {
                                "no stock: " + type,
                                type + ": no stock",
                                "Caused by: java.lang.IllegalStateException: no table",
                                ""
                            },
                            FIRST_REPORT + (fatal ? "Status: error\tError Type: Runtime.ExitError" : "")));
            assertThat(invocation.environment().endReason().isPresent()).isEqualTo(fatal);
        }
    }

    public static class InitializerError extends Echo {
        static {
            fail();
        }

        private static void fail() {
            throw new ExceptionInInitializerError("no table");
        }
    }

    public static class SilentConstructor extends Echo {
        public SilentConstructor() {
            throw new IllegalStateException();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            .InitializerError  | {"errorMessage":"Error loading class .InitializerError: no table","errorType":"java.lang.ExceptionInInitializerError"}
            .SilentConstructor | {"errorMessage":"java.lang.IllegalStateException","errorType":"java.lang.IllegalStateException"}
            """)
    void aFailedInitPhaseIsAnsweredWithoutFrames(String handler, String payload) {
        try (LambdaFunction broken = LambdaFunction.of(named(handler)).create()) {
            Invocation invocation = broken.invoke("x");

            assertThat(invocation.payloadText()).isEqualTo(named(payload));
            assertThat(invocation.environment().endReason()).contains(EndReason.INIT_ERROR);
        }
    }

    public static class FatalBesideAThread implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String type, Context context) {
            Thread live = new Thread(() -> {
                synchronized (this) {
                    try {
                        wait();
                    } catch (InterruptedException end) {
                        Thread.currentThread().interrupt();
                    }
                }
            });
            live.setDaemon(false);
            live.start();
            return fail("java.lang.InternalError", "no stock", new IllegalStateException());
        }
    }

    @Test
    void aFatalErrorBesideALiveThreadIsAnsweredAsATimeout() {
        try (LambdaFunction function =
                LambdaFunction.of(FatalBesideAThread.class).timeout(1).create()) {
            Invocation invocation = function.invoke("");

            assertThat(invocation.payloadText())
                    .isEqualTo("{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":\"RequestId: "
                            + invocation.requestId() + " Error: Task timed out after 1.00 seconds\"}");
            assertThat(linesWithoutFrames(invocation))
                    .contains("no stock: java.lang.InternalError")
                    .endsWith(END, FIRST_REPORT + "Status: timeout");
        }
    }

    public static class Large implements RequestHandler<Integer, String> {
        @Override
        public String handleRequest(Integer bytes, Context context) {
            return "x".repeat(bytes - "\"\"".length());
        }
    }

    @Test
    void theLargestResponseIsTheLastThatIsDelivered() {
        try (LambdaFunction function = LambdaFunction.of(Large.class).create()) {
            assertThat(function.invoke(LARGEST_RESPONSE).payload()).hasSize(LARGEST_RESPONSE);
            assertThat(function.invoke(LARGEST_RESPONSE + 1).payloadText())
                    .isEqualTo(
                            "{\"errorType\":\"Function.ResponseSizeTooLarge\",\"errorMessage\":\"Response payload size (6291557 bytes) exceeded maximum allowed payload size (6291556 bytes).\"}");
        }
    }

    /** A dot stands for this class. */
    private static String named(String text) {
        return text.replaceAll("(^|[ `/])\\.(?=[A-Z])", "$1" + AwsErrorTextsTests.class.getName() + "\\$");
    }

    private static List<String> between(String[] printed, String report) {
        return Stream.of(Stream.of(START), Arrays.stream(printed), Stream.of(END, report))
                .flatMap(lines -> lines)
                .toList();
    }

    private static List<String> linesWithoutFrames(Invocation invocation) {
        return LogLines.of(invocation.log()).stream()
                .filter(line -> !line.startsWith("\tat ") && !line.startsWith("\t... "))
                .toList();
    }
}
