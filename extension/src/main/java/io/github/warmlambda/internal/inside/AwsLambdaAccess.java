package io.github.warmlambda.internal.inside;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.api.client.LambdaRequestHandler;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaRuntimeApiClient;
import io.github.warmlambda.internal.bridge.UnsupportedRuntimeException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The members of {@link AWSLambda} that are not public, and that a runtime without a process of its own needs. */
final class AwsLambdaAccess {

    private AwsLambdaAccess() {}

    /** Set the loader without which event mix-ins and Joda dates are looked up in the wrong place. */
    static void setCustomerClassLoader(URLClassLoader functionLayer) {
        setStatic(AWSLambda.class, "customerClassLoader", functionLayer);
    }

    /** Set the logger that {@code LambdaRuntime.getLogger()} and the Context hand out. */
    static void setLogger(LambdaLogger logger) {
        setStatic(LambdaRuntime.class, "logger", logger);
    }

    /** Set the client, where the loop is not given it. */
    static void setClient(LambdaRuntimeApiClient client) {
        setStatic(AWSLambda.class, "runtimeClient", client);
    }

    static LambdaRequestHandler findRequestHandler(String handler, ClassLoader functionLayer) throws Exception {
        return (LambdaRequestHandler)
                call("findRequestHandler", types(String.class, ClassLoader.class), handler, functionLayer);
    }

    static boolean hasMethod(String name) {
        return Arrays.stream(AWSLambda.class.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals(name));
    }

    static Class<?>[] types(Class<?>... types) {
        return types;
    }

    /** Call a static method. What it throws is thrown. */
    static Object call(String name, Class<?>[] parameterTypes, Object... arguments) throws Exception {
        try {
            return method(name, parameterTypes).invoke(null, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof Exception exception ? exception : e;
        }
    }

    private static Method method(String name, Class<?>... parameterTypes) {
        try {
            Method method = AWSLambda.class.getDeclaredMethod(name, parameterTypes);
            method.setAccessible(true);
            return method;
        } catch (NoSuchMethodException e) {
            throw unsupported("class AWSLambda has no such method " + name, e);
        }
    }

    // Not with AWS's ReflectUtil, which would load a dozen classes more into every environment.
    private static void setStatic(Class<?> type, String name, Object value) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            field.set(null, value);
        } catch (ReflectiveOperationException e) {
            throw unsupported("class %s has no such field %s".formatted(type.getSimpleName(), name), e);
        }
    }

    static UnsupportedRuntimeException unsupported(String missing, @Nullable Throwable cause) {
        return new UnsupportedRuntimeException(AWSLambda.class, missing, cause);
    }
}
