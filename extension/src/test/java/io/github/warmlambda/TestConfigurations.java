package io.github.warmlambda;

import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Configurations for tests below the front room, which would refuse some of them. */
public final class TestConfigurations {

    private TestConfigurations() {}

    /** A configuration with the defaults, but for environment variables and shared classes. */
    public static FunctionConfiguration of(
            Class<?> handler, Map<String, String> environmentVariables, List<String> sharedClasses) {
        return FunctionConfiguration.withDefaults(handler.getName())
                .environmentVariables(environmentVariables)
                .sharedClasses(sharedClasses)
                .checks(Set.of())
                .build();
    }
}
