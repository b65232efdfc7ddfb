package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.instrumentation.LayerLookup;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodHandles.Lookup.ClassOption;
import java.net.URLClassLoader;
import java.util.List;

/**
 * The two class loaders of one environment.
 *
 * @param runtime the runtime layer, which holds AWS's runtime
 * @param function the function layer, which holds the user's code
 */
public record Layers(ClassLoader runtime, URLClassLoader function) {

    /** The classes that the function layer has defined so far, oldest first, without so many that are known already. */
    public List<DefinedClass> definedClasses(int known) {
        return ((FunctionLayer) function).definedClasses(known);
    }

    /**
     * Define a hidden class in the function layer as a nestmate of its host; or only in its package, if the host is a class of
     * the test that is not deployed. Neither is initialized.
     *
     * @return a lookup on the hidden class
     */
    public Lookup defineHidden(String hostClassName, byte[] classFile) throws ReflectiveOperationException {
        FunctionLayer layer = (FunctionLayer) function;
        Class<?> host;
        try {
            host = Class.forName(hostClassName, false, function);
        } catch (ClassNotFoundException notDeployed) {
            return layer.lookup(LayerClassLoader.packageOf(hostClassName)).defineHiddenClass(classFile, false);
        }
        return MethodHandles.privateLookupIn(host, layer.lookup(LayerLookup.PACKAGE))
                .defineHiddenClass(classFile, false, ClassOption.NESTMATE);
    }
}
