package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.internal.bridge.RuntimeDriver;
import io.github.warmlambda.internal.loading.Layers;
import org.jspecify.annotations.Nullable;

/** Code that runs on the thread {@code main} of an environment, between invocations. */
@FunctionalInterface
public interface InsideTask {

    /** Run. What is returned must not hold on to anything of the layers. */
    @Nullable Object run(Layers layers, RuntimeDriver driver) throws Throwable;
}
