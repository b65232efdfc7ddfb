package io.github.warmlambda.internal.state;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;

/** Tells classes of the JDK, whose methods may be called, from those of the function, whose methods may not. */
final class Jdk {

    private Jdk() {}

    static boolean defines(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || loader == ClassLoader.getPlatformClassLoader();
    }

    /** Whether calls of these public methods without parameters, on an object of that type, run code of the JDK. */
    static boolean implementsMethods(Class<?> type, String... names) {
        return defines(type) || Arrays.stream(names).allMatch(name -> implementsMethod(type, name));
    }

    private static boolean implementsMethod(Class<?> type, String name) {
        try {
            Method method = type.getMethod(name);
            return defines(method.getDeclaringClass()) && !Modifier.isAbstract(method.getModifiers());
        } catch (NoSuchMethodException | LinkageError unknown) {
            return false;
        }
    }
}
