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
    private boolean closed;

    LazyFunction(Supplier<FunctionConfiguration> configuration) {
        this.configuration = configuration;
    }

    synchronized DeployedFunction get() {
        DeployedFunction function = deployed;
        if (function == null) {
            function = new DeployedFunction(configuration.get());
            deployed = function;
            if (closed) {
                function.close();
            }
        }
        return function;
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
