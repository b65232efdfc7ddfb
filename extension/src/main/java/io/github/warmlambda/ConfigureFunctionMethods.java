package io.github.warmlambda;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** The {@link ConfigureFunction} methods of a test class, those of its super classes first. */
final class ConfigureFunctionMethods {

    private final List<Method> methods;

    private ConfigureFunctionMethods(List<Method> methods) {
        this.methods = methods;
    }

    static ConfigureFunctionMethods of(Class<?> testClass) {
        List<Method> methods = ReflectionSupport.findMethods(
                testClass,
                method -> AnnotationSupport.isAnnotated(method, ConfigureFunction.class),
                HierarchyTraversalMode.TOP_DOWN);
        methods.forEach(ConfigureFunctionMethods::requireShape);
        return new ConfigureFunctionMethods(methods);
    }

    boolean isEmpty() {
        return methods.isEmpty();
    }

    void configure(LambdaFunction.Builder function) {
        methods.forEach(method -> ReflectionSupport.invokeMethod(method, null, function));
    }

    /** Refuse them in a class whose function is configured elsewhere, where they would never run. */
    void refuseIn(Class<?> nestedClass, Class<?> owner) {
        if (!methods.isEmpty()) {
            String message = """
                    @ConfigureFunction method [%s] must be in the class that the function belongs to, \
                    but @Nested class [%s] shares the function of class [%s]. Move the method there, \
                    or give the nested class a function of its own with @WarmLambda or @EnvironmentVariable.""";
            throw new ExtensionConfigurationException(
                    message.formatted(methods.get(0).toGenericString(), nestedClass.getName(), owner.getName()));
        }
    }

    private static void requireShape(Method method) {
        Class<?>[] parameters = method.getParameterTypes();
        if (!ModifierSupport.isStatic(method)
                || method.getReturnType() != void.class
                || parameters.length != 1
                || parameters[0] != LambdaFunction.Builder.class) {
            throw new ExtensionConfigurationException("""
                    @ConfigureFunction method must be static, take one LambdaFunction.Builder and return nothing, but is [%s]. \
                    Write: static void configure(LambdaFunction.Builder function).""".formatted(method.toGenericString()));
        }
    }
}
