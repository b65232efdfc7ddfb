package io.github.warmlambda.internal.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
    void aRuntimeThatCannotRunItsLoopIsOneClearErrorAndNotAnEndlessSearchForABetterEnvironment() {
        // AWS's runtime reads this variable between its Init phase and its loop.
        DeployedFunction function = new DeployedFunction(
                TestConfigurations.of(Echo.class, Map.of("AWS_LAMBDA_MAX_CONCURRENCY", "abc"), List.of()));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> function.invoke(InvokeRequest.of("x")))
                .withMessage(
                        "AWS's runtime left its loop in execution environment 1 of function [DeployedFunctionTests-Echo]: java.lang.NumberFormatException: For input string: \"abc\"");
        assertThat(function.environments())
                .extracting(ExecutionEnvironment::endReason)
                .containsExactly(Optional.of(EndReason.EXIT));
        function.close();
    }
}
