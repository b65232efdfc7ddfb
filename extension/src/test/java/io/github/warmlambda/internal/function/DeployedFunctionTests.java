package io.github.warmlambda.internal.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.TestConfigurations;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.InvokeRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeployedFunctionTests {

    public static class Echo implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }

    @Test
    void aRuntimeThatCannotBeginItsLoopHasFailedInItsInitPhase() {
        // AWS's runtime reads this variable between the function's code and its loop.
        DeployedFunction function = new DeployedFunction(
                TestConfigurations.of(Echo.class, Map.of("AWS_LAMBDA_MAX_CONCURRENCY", "abc"), List.of()));

        assertThat(function.invoke(InvokeRequest.of("x")).error())
                .hasValueSatisfying(error -> assertThat(error.errorType()).contains("Runtime.ExitError"));
        assertThat(function.environments())
                .extracting(ExecutionEnvironment::endReason)
                .containsExactly(Optional.of(EndReason.EXIT), Optional.of(EndReason.EXIT));
        assertThat(function.environments().get(0).log())
                .contains("User configured AWS_LAMBDA_MAX_CONCURRENCY is invalid.\njava.lang.NumberFormatException");
        function.close();
    }
}
