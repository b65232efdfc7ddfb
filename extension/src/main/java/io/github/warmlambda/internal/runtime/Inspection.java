package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.internal.bridge.RuntimeDriver;
import io.github.warmlambda.internal.loading.Layers;

/**
 * A look into an environment, on its thread {@code main} and between invocations.
 *
 * @param <T> what is seen
 */
@FunctionalInterface
public interface Inspection<T> {

    /** Look. What is returned must not hold on to anything of the layers. */
    T look(Layers layers, RuntimeDriver driver);
}
