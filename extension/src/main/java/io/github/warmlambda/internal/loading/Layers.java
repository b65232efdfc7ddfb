package io.github.warmlambda.internal.loading;

import java.net.URLClassLoader;

/**
 * The two class loaders of one environment.
 *
 * @param runtime the runtime layer, which holds AWS's runtime
 * @param function the function layer, which holds the user's code
 */
public record Layers(ClassLoader runtime, URLClassLoader function) {}
