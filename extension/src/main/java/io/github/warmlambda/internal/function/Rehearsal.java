package io.github.warmlambda.internal.function;

import com.amazonaws.services.lambda.runtime.logging.LogFormat;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.InvokeRequest;
import io.github.warmlambda.environment.Isolation;
import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import io.github.warmlambda.internal.loading.LayerFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs a function of our own once, from its first environment to its end. So the JVM has loaded and linked what the first
 * environment of a test would have to wait for.
 */
public final class Rehearsal {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int MEMORY = 512;

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
        return new FunctionConfiguration(
                LayerFactory.REHEARSED_HANDLER,
                "",
                "us-east-1",
                LIMIT,
                MEMORY,
                Map.of(),
                LIMIT,
                Set.of(Check.STATIC_INITIALIZERS_ONCE),
                List.of(),
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
