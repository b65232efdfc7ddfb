package io.github.warmlambda.internal.agent;

import io.github.warmlambda.internal.instrumentation.LayerLookup;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodHandles.Lookup.ClassOption;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Defines hidden classes among those of the function. */
final class FunctionLookups {

    private final Instrumentation instrumentation;
    private final Map<String, Lookup> lookups = new HashMap<>();

    FunctionLookups(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    /** Define a nestmate of a class; or a class in its package, if it is one of the test that is not deployed. */
    Lookup defineHidden(ClassLoader loader, String hostClassName, byte[] classFile)
            throws ReflectiveOperationException {
        Class<?> host;
        try {
            host = Class.forName(hostClassName, false, loader);
        } catch (ClassNotFoundException notDeployed) {
            return lookup(loader, packageOf(hostClassName)).defineHiddenClass(classFile, false);
        }
        return MethodHandles.privateLookupIn(host, lookup(host.getClassLoader(), LayerLookup.PACKAGE))
                .defineHiddenClass(classFile, false, ClassOption.NESTMATE);
    }

    private Lookup lookup(ClassLoader loader, String packageName) throws ReflectiveOperationException {
        Lookup known = lookups.get(packageName);
        if (known == null) {
            known = defineLookup(loader, LayerLookup.classNameIn(packageName));
            lookups.put(packageName, known);
        }
        return known;
    }

    private Lookup defineLookup(ClassLoader loader, String className) throws ReflectiveOperationException {
        instrumentation.redefineModule(
                Object.class.getModule(),
                Set.of(),
                Map.of(),
                Map.of("java.lang", Set.of(FunctionLookups.class.getModule())),
                Set.of(),
                Map.of());
        Method define =
                ClassLoader.class.getDeclaredMethod("defineClass", String.class, byte[].class, int.class, int.class);
        define.setAccessible(true);
        byte[] classFile = LayerLookup.classFile(className);
        Class<?> defined = (Class<?>) define.invoke(loader, className, classFile, 0, classFile.length);
        return (Lookup) defined.getMethod(LayerLookup.METHOD_NAME).invoke(null);
    }

    private static String packageOf(String className) {
        int end = className.lastIndexOf('.');
        return end < 0 ? "" : className.substring(0, end);
    }
}
