package io.github.warmlambda;

import io.github.warmlambda.environment.FunctionConfiguration;
import io.github.warmlambda.internal.function.DeployedFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A function that is configured as late as possible: with its first use. */
final class LazyFunction {

    private final Supplier<FunctionConfiguration> configuration;
    private @Nullable DeployedFunction deployed;
    private boolean configuring;
    private boolean closed;

    LazyFunction(Supplier<FunctionConfiguration> configuration) {
        this.configuration = configuration;
    }

    synchronized DeployedFunction get() {
        DeployedFunction function = deployed;
        if (function == null) {
            function = new DeployedFunction(configure());
            deployed = function;
            if (closed) {
                function.close();
            }
        }
        return function;
    }

    private FunctionConfiguration configure() {
        if (configuring) {
            throw new IllegalStateException(
                    "A function was used while it was being configured. Use it after its first Init phase, not in a @ConfigureFunction method.");
        }
        configuring = true;
        try {
            return configuration.get();
        } finally {
            configuring = false;
        }
    }

    /** Ask the function, unless nothing of it has been used yet. */
    synchronized <T> T ifStarted(Function<DeployedFunction, T> question, T otherwise) {
        return deployed == null ? otherwise : question.apply(deployed);
    }

    void close() {
        DeployedFunction function;
        synchronized (this) {
            closed = true;
            function = deployed;
        }
        if (function != null) {
            function.close();
        }
    }
}
