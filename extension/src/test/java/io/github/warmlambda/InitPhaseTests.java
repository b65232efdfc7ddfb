package io.github.warmlambda;

import static io.github.warmlambda.LogLines.END;
import static io.github.warmlambda.LogLines.INIT_START;
import static io.github.warmlambda.LogLines.REPORT;
import static io.github.warmlambda.LogLines.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An Init phase that fails, or takes too long: what AWS answers and logs, and that it runs again. */
class InitPhaseTests {

    private static LambdaFunction function(Class<?> handler) {
        return LambdaFunction.of(handler).create();
    }

    @Test
    void itsOutputIsInTheTailOfTheColdInvocationAndInNoLogOfAnInvocation() {
        try (LambdaFunction function = function(Talkative.class)) {
            Invocation cold = function.invoke("x");
            Invocation warm = function.invoke("x");

            assertThat(LogLines.of(cold.environment()))
                    .startsWith(INIT_START, "static code", "constructor", START, "handler");
            assertThat(LogLines.of(cold.logTail()))
                    .containsExactly(
                            INIT_START,
                            "static code",
                            "constructor",
                            START,
                            "handler",
                            END,
                            REPORT + "Init Duration: N ms\t");
            assertThat(LogLines.of(cold.log()))
                    .containsExactly(START, "handler", END, REPORT + "Init Duration: N ms\t");
            assertThat(LogLines.of(warm.logTail())).containsExactly(START, "handler", END, REPORT);
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
        }
    }

    @Test
    void aFailedInitPhaseRunsAgainWithinTheSameInvocation() {
        try (LambdaFunction broken = function(BrokenStatic.class)) {
            Invocation invocation = broken.invoke("x");

            assertThat(invocation.error()).hasValueSatisfying(error -> {
                assertThat(error.errorType()).contains("java.lang.ExceptionInInitializerError");
                assertThat(error.errorMessage()).isEqualTo("Error loading class " + BrokenStatic.class.getName());
            });
            assertThat(broken.environments())
                    .extracting(ExecutionEnvironment::endReason)
                    .containsOnly(Optional.of(EndReason.INIT_ERROR))
                    .hasSize(2);
            assertThat(broken.environment().endReason()).contains(EndReason.INIT_ERROR);
            assertThat(broken.staticInitializations().get(0).failure())
                    .contains("java.lang.IllegalStateException: no table");
        }
    }

    @Test
    void anInitErrorSeenByEnvironmentIsTheFirstTryOfTheNextInvocation() {
        try (LambdaFunction broken = function(BrokenStatic.class)) {
            assertThat(broken.environment().endReason()).contains(EndReason.INIT_ERROR);
            broken.invoke("x").expectEnd(EndReason.INIT_ERROR);

            assertThat(broken.environments()).hasSize(2).allMatch(ExecutionEnvironment::endedOnPurpose);
        }
    }

    @Test
    void afterAFailedInvocationTheNextOneRunsTheInitPhaseOnce() {
        try (LambdaFunction broken = function(BrokenStatic.class)) {
            broken.invoke("x");
            Invocation next = broken.invoke("x");

            assertThat(next.error()).isPresent();
            assertThat(broken.environments()).hasSize(3);
            assertThat(LogLines.of(next.environment()))
                    .startsWith(INIT_START, "static code")
                    .endsWith(
                            "INIT_REPORT Init Duration: N ms\tPhase: invoke\tStatus: error\tError Type: Runtime.BadFunctionCode",
                            START,
                            END,
                            REPORT + "Status: error\tError Type: Runtime.BadFunctionCode");
        }
    }

    @Test
    void theFailedEnvironmentIsTheCurrentOneUntilTheTestAsksForAnother() {
        try (LambdaFunction broken = function(BrokenStatic.class)) {
            broken.invoke("x");
            assertThat(broken.environment()).isSameAs(broken.environment());
            assertThat(broken.environment().number()).isEqualTo(2);

            broken.coldStart();
            assertThat(broken.environment().number()).isEqualTo(3);
            assertThat(LogLines.of(broken.environment()))
                    .endsWith(
                            "INIT_REPORT Init Duration: N ms\tPhase: init\tStatus: error\tError Type: Runtime.BadFunctionCode");
        }
    }

    @Test
    void theTimeThatARepeatedInitPhaseTakesIsMissingBeforeTheDeadline(@TempDir Path directory) {
        try (LambdaFunction slow = LambdaFunction.of(TakesItsTimeAgain.class)
                .environmentVariable("MARKER", directory.resolve("failed").toString())
                .timeout(20)
                .create()) {
            int remaining = slow.invoke(null).payloadAs(Integer.class);
            long init = slow.environment().initDuration().toMillis();

            assertThat(init).isGreaterThanOrEqualTo(100);
            assertThat(remaining).isBetween(1, 20_000 - (int) init);
        }
    }

    @ParameterizedTest
    @CsvSource({"BrokenStatic, 10000, INIT_ERROR", "SlowStatic, 100, INIT_TIMEOUT", "ExitsInConstructor, 10000, EXIT"})
    void anEnvironmentWhoseInitPhaseFailsIsReturnedWithItsReason(
            String handler, long initTimeoutMillis, EndReason reason) {
        try (LambdaFunction broken = LambdaFunction.of(InitPhaseTests.class.getName() + "$" + handler)
                .initTimeout(Duration.ofMillis(initTimeoutMillis))
                .create()) {
            assertThat(broken.environment().state()).isEqualTo(State.ENDED);
            assertThat(broken.environment().endReason()).contains(reason);
            assertThat(broken.environments()).hasSize(1);
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
                                            "execution environment 2 replaced environment 1, because its Init phase failed",
                                            "environment 1, INIT phase, thread \"main\", threw java.lang.IllegalStateException: first time"));
        }
    }

    public static class Talkative implements RequestHandler<String, String> {

        static {
            System.out.println("static code");
        }

        public Talkative() {
            System.out.println("constructor");
        }

        @Override
        public String handleRequest(String event, Context context) {
            System.out.println("handler");
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

    /** Its Init phase fails first, and then takes a tenth of a second. */
    public static class TakesItsTimeAgain implements RequestHandler<Object, Integer> {

        static {
            try {
                Files.createFile(Path.of(System.getenv("MARKER")));
                throw new IllegalStateException("first time");
            } catch (IOException existsAlready) {
                long end = System.nanoTime() + 100_000_000;
                while (System.nanoTime() < end) {
                    LockSupport.parkNanos(end - System.nanoTime());
                }
            }
        }

        @Override
        public Integer handleRequest(Object event, Context context) {
            return context.getRemainingTimeInMillis();
        }
    }

    public static class ExitsInConstructor implements RequestHandler<String, String> {

        public ExitsInConstructor() {
            System.exit(3);
        }

        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }

    public static class SlowStatic implements RequestHandler<String, String> {

        static {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }
}
