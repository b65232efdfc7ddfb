package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.internal.bridge.RuntimeDriver;
import io.github.warmlambda.internal.loading.Layers;

/**
 * Code that runs on the thread {@code main} of an environment, between invocations.
 *
 * @param <T> the type of the result
 */
@FunctionalInterface
public interface InsideTask<T> {

    /** Run. What is returned must not hold on to anything of the layers. */
    T run(Layers layers, RuntimeDriver driver) throws Throwable;
}
