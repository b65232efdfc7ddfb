package io.github.warmlambda.internal.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionConfigurationBuilderTests {

    @ParameterizedTest
    @CsvSource({
        "on-demand,               30,  10",
        "on-demand,               900, 10",
        "snap-start,              30,  130",
        "provisioned-concurrency, 30,  130",
        "snap-start,              900, 900"
    })
    void theInitPhaseHasTheTimeThatItHasOnLambda(String initializationType, int timeout, int initTimeout) {
        FunctionConfiguration configuration = FunctionConfiguration.withDefaults("Orders")
                .timeout(Duration.ofSeconds(timeout))
                .environmentVariables(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", initializationType))
                .build();

        assertThat(configuration.initTimeout()).hasSeconds(initTimeout);
    }
}
