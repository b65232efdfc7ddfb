package io.github.warmlambda.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.TestConfigurations;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.internal.loading.LayerFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuntimeProcessTests {

    public static class Echo implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }

    @Test
    void aRuntimeThatCannotStartExitsInItsInitPhase() {
        ProcessSpec spec = new ProcessSpec(
                1,
                "echo",
                Echo.class.getName(),
                512,
                Map.of("AWS_LAMBDA_LOG_FORMAT", "xml"),
                LayerFactory.of(TestConfigurations.of(Echo.class, Map.of(), List.of()), Echo.class.getName()),
                false,
                List.of());
        RuntimeProcess process = new RuntimeProcess(spec, RuntimeProcess.IN_TEST_JVM);

        InitOutcome outcome = process.init(Duration.ofSeconds(30), EndReason.INIT_TIMEOUT);

        assertThat(outcome).isEqualTo(new InitOutcome.Exited(ExitStatus.of(1)));
        assertThat(process.endReason()).contains(EndReason.EXIT);
        assertThat(process.log())
                .contains(
                        "Exception in thread \"main\" java.lang.",
                        "Invalid log format: 'xml' expected one of [JSON, TEXT]",
                        "\tPhase: init\tStatus: error\tError Type: Runtime.ExitError");
    }
}
