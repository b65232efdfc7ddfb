package io.github.warmlambda.internal.loading;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.net.URLClassLoader;

/**
 * The two class loaders of one environment.
 *
 * @param runtime the runtime layer, which holds AWS's runtime
 * @param function the function layer, which holds the user's code
 */
public record Layers(ClassLoader runtime, URLClassLoader function) {

    /**
     * A lookup with full privileges on a class of the function layer, which it does not initialize.
     *
     * @throws ReflectiveOperationException if there is no such class
     */
    public Lookup lookupIn(String className) throws ReflectiveOperationException {
        Class<?> host = Class.forName(className, false, function);
        return MethodHandles.privateLookupIn(host, ((FunctionLayer) function).lookup());
    }
}
