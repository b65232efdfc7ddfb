package io.github.warmlambda.internal.function;

import io.github.warmlambda.environment.InvokeRequest;
import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import io.github.warmlambda.internal.loading.LayerFactory;
import java.time.Duration;

/**
 * Runs a function of our own once, from its first environment to its end. So the JVM has loaded and linked what the first
 * environment of a test would have to wait for.
 */
public final class Rehearsal {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Rehearsal() {}

    /** This JVM is going to run tests: rehearse while it still looks for them. */
    public static void begin() {
        Preparation.rehearse(Rehearsal::run);
    }

    private static void run() {
        DeployedFunction function = new DeployedFunction(configuration(), LayerFactory.ofRehearsal());
        try {
            function.invoke(InvokeRequest.ofJson(LayerFactory.REHEARSED_EVENT)).payloadText();
        } finally {
            function.close();
        }
    }

    private static FunctionConfiguration configuration() {
        return FunctionConfiguration.withDefaults(LayerFactory.REHEARSED_HANDLER)
                .timeout(LIMIT)
                .initTimeout(LIMIT)
                .build();
    }
}
