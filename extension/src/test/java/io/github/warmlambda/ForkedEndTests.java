package io.github.warmlambda;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.InvocationInterruptedException;
import io.github.warmlambda.environment.Isolation;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** How environments end that are processes of their own. */
class ForkedEndTests {

    /** Its constructor throws, in the second environment too. */
    public static class Broken implements RequestHandler<String, String> {

        public Broken() {
            throw new IllegalStateException("broken");
        }

        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }

    /** Sleeps as many milliseconds as it is told. */
    public static class Sleeper implements RequestHandler<Long, Long> {
        @Override
        public Long handleRequest(Long millis, Context context) {
            System.out.println("sleeping");
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return ProcessHandle.current().pid();
        }
    }

    private static LambdaFunction.Builder process(Class<?> handler) {
        return LambdaFunction.of(handler).isolation(Isolation.PROCESS);
    }

    @Test
    void anInitErrorIsReportedAndTheInitPhaseRunAgain() {
        try (LambdaFunction broken = process(Broken.class).create()) {
            Invocation invocation = broken.invoke("event");

            assertThat(invocation).failed().hasErrorType("java.lang.IllegalStateException");
            assertThat(invocation.payloadText())
                    .isEqualTo("{\"errorMessage\":\"broken\",\"errorType\":\"java.lang.IllegalStateException\"}");
            assertThat(broken.environments())
                    .extracting(it -> it.endReason().orElseThrow())
                    .containsExactly(EndReason.INIT_ERROR, EndReason.INIT_ERROR);
            assertThat(broken.environments().get(0).log())
                    .contains("\tPhase: init\tStatus: error\tError Type: Runtime.BadFunctionCode");
        }
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void anEnvironmentThatCannotBeginHasEndedAndTheNextIsAColdStart() {
        try (LambdaFunction sleeper = process(Sleeper.class).create()) {
            sleeper.invoke(0L);
            sleeper.coldStart();
            System.setProperty("warmlambda.java.home", "/nowhere");
            try {
                assertThatThrownBy(() -> sleeper.invoke(0L))
                        .hasMessageContaining(
                                "the system property warmlambda.java.home must name the directory of a JDK");
            } finally {
                System.clearProperty("warmlambda.java.home");
            }

            assertThat(sleeper.environments().get(1).endReason()).contains(EndReason.INIT_ERROR);
            Invocation next = sleeper.invoke(0L);
            assertThat(next).succeeded().isCold();
            assertThat(next.initDuration()).as("of an Init phase of its own").isPresent();
        }
    }

    @Test
    void aTimeoutKillsTheProcess() {
        try (LambdaFunction sleeper = process(Sleeper.class).timeout(1).create()) {
            long pid = sleeper.invoke(0L).payloadAs(Long.class);
            Invocation late = sleeper.invoke(60_000L);

            assertThat(late).failed().hasErrorType("Sandbox.Timedout").endedEnvironment(EndReason.TIMEOUT);
            assertThat(late.log()).contains("\nsleeping\nEND ").endsWith("\tStatus: timeout\n");
            assertThat(ProcessHandle.of(pid)).isEmpty();
        }
    }

    @Test
    void anInterruptOfTheTestEndsTheProcessAndTellsWhereItWas() throws Exception {
        try (LambdaFunction sleeper = process(Sleeper.class).create()) {
            ExecutionEnvironment environment = sleeper.environment();
            CompletableFuture<Throwable> thrown = new CompletableFuture<>();
            Thread caller = new Thread(() -> thrown.complete(catchThrowable(() -> sleeper.invoke(60_000L))));
            caller.start();
            while (!environment.log().contains("sleeping")) {
                Thread.onSpinWait();
            }

            caller.interrupt();

            assertThat(thrown.get())
                    .isInstanceOf(InvocationInterruptedException.class)
                    .message()
                    .contains("Its thread \"main\" was here:", "\tat " + Sleeper.class.getName() + ".handleRequest(");
            assertThat(environment.endReason()).contains(EndReason.INTERRUPTED);
        }
    }

    @Test
    void anInitPhaseThatTakesTooLongIsKilled() {
        // No JVM has begun by then.
        try (LambdaFunction slow =
                process(Sleeper.class).initTimeout(Duration.ofMillis(1)).create()) {
            ExecutionEnvironment environment = slow.environment();

            assertThat(environment.endReason()).contains(EndReason.INIT_TIMEOUT);
            assertThat(environment.log()).endsWith("\tPhase: init\tStatus: timeout\n");
        }
    }

    @Test
    void whatAProcessCannotHaveIsRefused() {
        LambdaFunction function =
                process(Sleeper.class).shared(Assertions.class).create();

        assertThatThrownBy(() -> function.invoke(0L))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("isolation = PROCESS: shared: classes [%s] cannot be shared with a JVM of its own."
                                .formatted(Assertions.class.getName())
                        + " Leave shared out, or use isolation = CLASS_LOADER.");
    }
}
