package io.github.warmlambda;

import com.amazonaws.services.lambda.runtime.logging.LogFormat;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.github.warmlambda.environment.Isolation;
import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Configurations for tests below the front room, which would refuse some of them. */
public final class TestConfigurations {

    private TestConfigurations() {}

    /** A configuration with the defaults, but for environment variables and shared classes. */
    public static FunctionConfiguration of(
            Class<?> handler, Map<String, String> environmentVariables, List<String> sharedClasses) {
        return new FunctionConfiguration(
                handler.getName(),
                "",
                "us-east-1",
                Duration.ofSeconds(30),
                512,
                environmentVariables,
                Duration.ofSeconds(10),
                Set.of(),
                sharedClasses,
                List.of(),
                List.of(),
                LogFormat.TEXT,
                LogLevel.UNDEFINED,
                "",
                List.of(),
                List.of(),
                Isolation.CLASS_LOADER,
                List.of(),
                false,
                false);
    }
}
