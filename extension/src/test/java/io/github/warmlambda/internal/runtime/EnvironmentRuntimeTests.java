package io.github.warmlambda.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.TestConfigurations;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.State;
import io.github.warmlambda.internal.bridge.Request;
import io.github.warmlambda.internal.loading.LayerFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EnvironmentRuntimeTests {

    public static class Echo implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }

    @Test
    void aRuntimeThatCannotStartExitsInItsInitPhase() {
        EnvironmentRuntime runtime = runtime(Echo.class, Map.of("AWS_LAMBDA_LOG_FORMAT", "xml"));

        InitOutcome outcome = runtime.init(Duration.ofSeconds(30), EndReason.INIT_TIMEOUT);

        assertThat(outcome).isEqualTo(new InitOutcome.Exited(ExitStatus.of(1)));
        assertThat(runtime.endReason()).contains(EndReason.EXIT);
        assertThat(runtime.log())
                .contains(
                        "Exception in thread \"main\" java.lang.",
                        "Invalid log format: 'xml' expected one of [JSON, TEXT]",
                        "\tPhase: init\tStatus: error\tError Type: Runtime.ExitError");
    }

    /** Writes more than stays in memory, and lets the test take the file away. */
    public static class LosesItsLog implements RequestHandler<String, String> {

        private static final int MEGABYTE = 1024 * 1024;

        @Override
        public String handleRequest(String event, Context context) {
            if (!event.isEmpty()) {
                System.out.write(new byte[2 * MEGABYTE], 0, 2 * MEGABYTE);
                ((Runnable) System.getProperties().get(event)).run();
            }
            return event;
        }
    }

    @Nested
    class WithoutItsLog {

        private static final String KEY = "warmlambda.test.EnvironmentRuntimeTests";
        private static final Duration LONG = Duration.ofMinutes(10);

        private EnvironmentRuntime runtime;

        @BeforeEach
        void start() {
            System.getProperties().put(KEY, (Runnable) () -> runtime.release());
            runtime = runtime(LosesItsLog.class, Map.of());
            assertThat(runtime.init(LONG, EndReason.INIT_TIMEOUT)).isEqualTo(new InitOutcome.Ready());
        }

        @AfterEach
        void forget() {
            System.getProperties().remove(KEY);
        }

        @Test
        void anInvocationWhoseEndCannotBeLoggedIsOver() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> runtime.invoke(request("1", KEY), LONG))
                    .withMessage(
                            "Request 1 was served, but its outcome and its log could not be recorded. If the test JVM lacks memory, give it more (-Xmx). The reason: java.lang.IllegalStateException: This log is larger than 1 MB, so it was kept in a temporary file, which was deleted when its function was closed. Read it before.");
            assertThat(runtime.state()).isEqualTo(State.READY);
        }

        @Test
        void anInvocationWhoseStartCannotBeLoggedIsOver() {
            assertThatIllegalStateException().isThrownBy(() -> runtime.invoke(request("1", KEY), LONG));

            assertThatIllegalStateException()
                    .isThrownBy(() -> runtime.invoke(request("2", ""), LONG))
                    .withMessageStartingWith("Request 2 was served, but");
            assertThat(runtime.endReason()).contains(EndReason.EXIT);
            assertThat(runtime.invoke(request("3", ""), LONG)).isEmpty();
        }
    }

    private static Request request(String id, String event) {
        byte[] payload = ("\"" + event + "\"").getBytes(StandardCharsets.UTF_8);
        return new Request(id, payload, Long.MAX_VALUE, "arn", null, null, null, null);
    }

    private static EnvironmentRuntime runtime(Class<?> handler, Map<String, String> environmentVariables) {
        return new EnvironmentRuntime(
                new EnvironmentSpec(
                        1,
                        "echo",
                        "us-east-1",
                        handler.getName(),
                        512,
                        environmentVariables,
                        LayerFactory.of(TestConfigurations.of(handler, Map.of(), List.of())),
                        false,
                        List.of(),
                        EndOfLife.NOTHING),
                new MainThreads());
    }
}
