package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.internal.bridge.RuntimeDriver;
import io.github.warmlambda.internal.loading.Layers;
import java.util.Set;

/**
 * What there is to end of an environment. Not to be kept beyond that.
 *
 * @param initialized the names of classes whose static initializer is known to have run to its end
 */
public record EndingEnvironment(Layers layers, RuntimeDriver driver, Set<String> initialized) {}
