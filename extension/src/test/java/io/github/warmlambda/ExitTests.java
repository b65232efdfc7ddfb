package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.assertj.WarmLambdaAssertions;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.State;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that ends its process ends its environment, and never the test JVM. */
class ExitTests {

    public static class Exits implements RequestHandler<String, String> {

        private static int calls;

        @Override
        public String handleRequest(String way, Context context) {
            calls++;
            try {
                exit(way, 3);
            } catch (Throwable ignored) {
                System.out.println("caught");
            } finally {
                System.getenv("HOME");
            }
            return "call " + calls;
        }

        private static void exit(String way, int status) throws Throwable {
            Runtime runtime = Runtime.getRuntime();
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodType type = MethodType.methodType(void.class, int.class);
            switch (way) {
                case "System.exit" -> System.exit(status);
                case "Runtime.exit" -> runtime.exit(status);
                case "Runtime.halt" -> runtime.halt(status);
                case "System::exit" -> accept(System::exit, status);
                case "runtime::halt" -> accept(runtime::halt, status);
                case "Method.invoke" ->
                    System.class.getMethod("exit", int.class).invoke(null, status);
                case "Method.invoke on Runtime" -> halt().invoke(runtime, status);
                case "Lookup.findStatic" ->
                    lookup.findStatic(System.class, "exit", type).invokeExact(status);
                case "Lookup.findVirtual" -> handle(lookup.findVirtual(Runtime.class, "halt", type), runtime, status);
                case "Lookup.bind" -> lookup.bind(runtime, "exit", type).invokeExact(status);
                case "Lookup.unreflect" -> handle(lookup.unreflect(halt()), runtime, status);
                case "thread" -> {
                    new Thread(() -> System.exit(status)).start();
                    new CountDownLatch(1).await();
                }
                case "common pool" ->
                    ForkJoinPool.commonPool().submit(() -> System.exit(status)).get();
                default -> {}
            }
        }

        private static void accept(IntConsumer exit, int status) {
            exit.accept(status);
        }

        private static void handle(MethodHandle handle, Runtime runtime, int status) throws Throwable {
            handle.invokeExact(runtime, status);
        }

        private static Method halt() throws NoSuchMethodException {
            return Runtime.class.getMethod("halt", int.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit",
                "Runtime.exit",
                "Runtime.halt",
                "System::exit",
                "runtime::halt",
                "Method.invoke",
                "Method.invoke on Runtime",
                "Lookup.findStatic",
                "Lookup.findVirtual",
                "Lookup.bind",
                "Lookup.unreflect",
                "thread",
                "common pool"
            })
    void everyWayToExitEndsTheEnvironmentWithAwsError(String way) {
        try (LambdaFunction exits = LambdaFunction.of(Exits.class).create()) {
            Invocation invocation = exits.invoke(way);

            assertThat(invocation.payloadText())
                    .isEqualTo(
                            "{\"errorType\":\"Runtime.ExitError\",\"errorMessage\":\"RequestId: %s Error: Runtime exited with error: exit status 3\"}"
                                    .formatted(invocation.requestId()));
            assertThat(invocation.report()).endsWith("\tStatus: error\tError Type: Runtime.ExitError");
            assertThat(invocation.environment().endReason()).contains(EndReason.EXIT);
            assertThat(invocation.log()).doesNotContain("caught");
            assertThat(exits.invoke("not at all").payloadText()).isEqualTo("\"call 1\"");
        }
    }

    public static class Status implements RequestHandler<Integer, String> {
        @Override
        public String handleRequest(Integer status, Context context) {
            System.exit(status);
            return "unreachable";
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                     0 | Runtime exited without providing a reason
                     1 | Runtime exited with error: exit status 1
                    -1 | Runtime exited with error: exit status 255
                    """)
    void theStatusIsSeenAsAParentProcessSeesIt(int status, String reason) {
        try (LambdaFunction exits = LambdaFunction.of(Status.class).create()) {
            Invocation invocation = exits.invoke(status);

            assertThat(invocation.error().orElseThrow().errorMessage())
                    .isEqualTo("RequestId: " + invocation.requestId() + " Error: " + reason);
        }
    }

    public static class ExitsInStaticCode implements RequestHandler<String, String> {

        static {
            System.exit(7);
        }

        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }

    public static class ExitsInConstructor implements RequestHandler<String, String> {

        public ExitsInConstructor() {
            System.exit(7);
        }

        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {ExitsInStaticCode.class, ExitsInConstructor.class})
    void anExitInTheInitPhaseRunsItAgain(Class<?> handler) {
        try (LambdaFunction exits = LambdaFunction.of(handler).create()) {
            Invocation invocation = exits.invoke("x");

            assertThat(invocation.error().orElseThrow().errorMessage())
                    .isEqualTo("RequestId: " + invocation.requestId()
                            + " Error: Runtime exited with error: exit status 7");
            assertThat(exits.environments())
                    .extracting(it -> it.endReason().orElseThrow())
                    .containsExactly(EndReason.EXIT, EndReason.EXIT);
            assertThat(LogLines.of(exits.environments().get(0)))
                    .containsExactly(
                            "INIT_START Runtime Version: java:N.vN\tRuntime Version ARN: arn:aws:lambda:us-east-N::runtime:N",
                            "INIT_REPORT Init Duration: N ms\tPhase: init\tStatus: error\tError Type: Runtime.ExitError");
            assertThat(LogLines.of(exits.environments().get(1)))
                    .containsExactly(
                            "INIT_START Runtime Version: java:N.vN\tRuntime Version ARN: arn:aws:lambda:us-east-N::runtime:N",
                            "INIT_REPORT Init Duration: N ms\tPhase: invoke\tStatus: error\tError Type: Runtime.ExitError",
                            "START RequestId: ID Version: $LATEST",
                            "END RequestId: ID",
                            "REPORT RequestId: ID\tDuration: N ms\tBilled Duration: N ms\tMemory Size: N MB\tMax Memory Used: N MB\tStatus: error\tError Type: Runtime.ExitError");
        }
    }

    public static class ExitsLater implements RequestHandler<String, String> {

        private static final CountDownLatch NOW = new CountDownLatch(1);
        private static Thread exiting;

        @Override
        public String handleRequest(String event, Context context) {
            exiting = new Thread(() -> {
                await();
                System.exit(3);
            });
            exiting.start();
            return "";
        }

        static Thread exitNow() {
            NOW.countDown();
            return exiting;
        }

        private static void await() {
            try {
                NOW.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void anExitBetweenInvocationsMakesTheNextOneCold() {
        try (LambdaFunction exits = LambdaFunction.of(ExitsLater.class).create()) {
            ExecutionEnvironment environment = exits.invoke("").environment();
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(
                            () -> environment.inside(() -> ExitsLater.exitNow().join()))
                    .withMessage(
                            "Execution environment 1 of function [ExitTests-ExitsLater] has ended: the code ended the process. Nothing can run inside it any more; ask function.environment() for the current one.");

            assertThat(environment.state()).isEqualTo(State.ENDED);
            assertThat(environment.endReason()).contains(EndReason.EXIT);
            assertThat(exits.invoke("").coldStart()).isTrue();
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> WarmLambdaAssertions.assertThat(exits).ranStaticInitializersOnce())
                    .withMessageMatching("(?s).*replaced environment 1, because the code ended the process\\R"
                            + "\\s+The code called System\\.exit\\(3\\) on thread \"Thread-\\d+\":\\R"
                            + "\\s+at io\\.github\\.warmlambda\\.ExitTests\\$ExitsLater\\.lambda\\$handleRequest\\$0\\(ExitTests\\.java:\\d+\\)\\R"
                            + ".*The process ended after a response, so no invocation can expect it; on Lambda too,"
                            + " the next request would find a new one\\. Let the code not exit then\\..*");
        }
    }

    @Test
    void anExitInsideEndsTheEnvironment() {
        try (LambdaFunction exits = LambdaFunction.of(Exits.class).create()) {
            ExecutionEnvironment environment = exits.environment();
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> environment.inside(() -> System.exit(3)))
                    .withMessageStartingWith(
                            "Execution environment 1 of function [ExitTests-Exits] has ended: the code ended the process.");
            assertThat(environment.endReason()).contains(EndReason.EXIT);
        }
    }
}
