package io.github.warmlambda.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.Map;

/** For information: what a plain class loader and reflection take, without AWS's runtime and its serialization. */
final class ReflectiveEnvironment {

    private ReflectiveEnvironment() {}

    /** Load the handler afresh and call it. */
    static void coldStart(MeasuredFunction function) throws IOException, ReflectiveOperationException {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(FloorRuntimeLoader.ALL, ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            Class<?> type = loader.loadClass(function.handler);
            call(type, type.getConstructor().newInstance(), function);
        } finally {
            Thread.currentThread().setContextClassLoader(context);
        }
    }

    private static void call(Class<?> type, Object handler, MeasuredFunction function)
            throws ReflectiveOperationException {
        Method method = Arrays.stream(type.getMethods())
                .filter(it -> it.getName().equals("handleRequest") && !it.isBridge())
                .findFirst()
                .orElseThrow();
        Class<?>[] parameters = method.getParameterTypes();
        Object context = context(parameters[parameters.length - 1]);
        if (parameters.length == 3) {
            OutputStream output = new ByteArrayOutputStream();
            InputStream input = new ByteArrayInputStream(function.payload());
            method.invoke(handler, input, output, context);
        } else {
            method.invoke(handler, Map.of("id", "42", "name", "Ada"), context);
        }
    }

    private static Object context(Class<?> type) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getReturnType() == int.class ? Integer.valueOf(0) : null);
    }
}
