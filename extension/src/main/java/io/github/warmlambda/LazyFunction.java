package io.github.warmlambda;

import io.github.warmlambda.internal.function.DeployedFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A function that is deployed as late as possible: with its first use. */
final class LazyFunction {

    private final Supplier<DeployedFunction> deployment;
    private @Nullable DeployedFunction deployed;
    private boolean configuring;
    private boolean closed;
    private boolean transcribed;

    LazyFunction(Supplier<DeployedFunction> deployment) {
        this.deployment = deployment;
    }

    synchronized DeployedFunction get() {
        DeployedFunction function = deployed;
        if (function == null) {
            function = deploy();
            deployed = function;
            function.transcribe(transcribed);
            if (closed) {
                function.close();
            }
        }
        return function;
    }

    private DeployedFunction deploy() {
        if (configuring) {
            throw new IllegalStateException(
                    "A function was used while it was being configured. Use it after its first Init phase, not in a @ConfigureFunction method.");
        }
        configuring = true;
        try {
            return deployment.get();
        } finally {
            configuring = false;
        }
    }

    /** Ask the function, unless nothing of it has been used yet. */
    synchronized <T> T ifStarted(Function<DeployedFunction, T> question, T otherwise) {
        return deployed == null ? otherwise : question.apply(deployed);
    }

    synchronized void transcribe(boolean on) {
        transcribed = on;
        if (deployed != null) {
            deployed.transcribe(on);
        }
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
