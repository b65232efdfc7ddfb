package io.github.warmlambda;

import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** Injects functions and invokers into the fields of test classes that are not final and still null. */
final class InjectedFields {

    private InjectedFields() {}

    /** The static fields of a class and its super classes that may be injected. */
    static List<Field> staticFields(Class<?> testClass) {
        return ReflectionSupport.findFields(
                testClass,
                field -> ModifierSupport.isStatic(field) && hasInjectableType(field),
                HierarchyTraversalMode.TOP_DOWN);
    }

    /** Inject the static fields of a class and its super classes that are still null, and return them. */
    static List<Field> injectStatic(Class<?> testClass, LambdaFunction function, TypeArguments types) {
        List<Field> fields = staticFields(testClass).stream()
                .filter(field -> get(field, null) == null)
                .toList();
        fields.forEach(field -> set(field, null, value(field, function, types)));
        return fields;
    }

    /** Inject the fields of an instance. */
    static void inject(Object instance, LambdaFunction function, TypeArguments types) {
        ReflectionSupport.findFields(
                        instance.getClass(),
                        field -> ModifierSupport.isNotStatic(field) && isInjectable(field, instance),
                        HierarchyTraversalMode.TOP_DOWN)
                .forEach(field -> set(field, instance, value(field, function, types)));
    }

    /** Empty a static field. */
    static void clear(Field field) {
        set(field, null, null);
    }

    private static boolean isInjectable(Field field, Object instance) {
        return hasInjectableType(field) && get(field, instance) == null;
    }

    private static boolean hasInjectableType(Field field) {
        return (field.getType() == LambdaFunction.class || field.getType() == Invoker.class)
                && ModifierSupport.isNotFinal(field);
    }

    private static Object value(Field field, LambdaFunction function, TypeArguments types) {
        return field.getType() == LambdaFunction.class
                ? function
                : new TypedInvoker<>(function, responseType(field, types));
    }

    private static Type responseType(Field field, TypeArguments types) {
        try {
            return ResponseType.of(field.getGenericType(), types);
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(
                    "Field [%s] cannot be injected: %s".formatted(field.toGenericString(), e.getMessage()), e);
        }
    }

    private static @Nullable Object get(Field field, @Nullable Object instance) {
        try {
            field.setAccessible(true);
            return field.get(instance);
        } catch (IllegalAccessException e) {
            throw inaccessible(field, e);
        }
    }

    private static void set(Field field, @Nullable Object instance, @Nullable Object value) {
        try {
            field.setAccessible(true);
            field.set(instance, value);
        } catch (IllegalAccessException e) {
            throw inaccessible(field, e);
        }
    }

    private static IllegalStateException inaccessible(Field field, IllegalAccessException cause) {
        return new IllegalStateException("Field [%s] cannot be accessed".formatted(field.toGenericString()), cause);
    }
}
