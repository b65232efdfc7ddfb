package io.github.warmlambda.internal.inside;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.api.client.LambdaRequestHandler;
import com.amazonaws.services.lambda.runtime.api.client.logging.LambdaContextLogger;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaRuntimeApiClient;
import com.amazonaws.services.lambda.runtime.api.client.util.ConcurrencyConfig;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URLClassLoader;

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

    static LambdaRequestHandler findRequestHandler(String handler, ClassLoader functionLayer) throws Exception {
        Method method = method("findRequestHandler", String.class, ClassLoader.class);
        return (LambdaRequestHandler) invoke(method, handler, functionLayer);
    }

    static void startRuntimeLoops(
            LambdaRequestHandler handler,
            LambdaContextLogger logger,
            ConcurrencyConfig concurrency,
            LambdaRuntimeApiClient client)
            throws Exception {
        Method method = method(
                "startRuntimeLoops",
                LambdaRequestHandler.class,
                LambdaContextLogger.class,
                ConcurrencyConfig.class,
                LambdaRuntimeApiClient.class);
        invoke(method, handler, logger, concurrency, client);
    }

    private static Method method(String name, Class<?>... parameterTypes) {
        try {
            Method method = AWSLambda.class.getDeclaredMethod(name, parameterTypes);
            method.setAccessible(true);
            return method;
        } catch (NoSuchMethodException e) {
            throw unknownVersion("AWSLambda has no method " + name, e);
        }
    }

    // Not with AWS's ReflectUtil, which would load a dozen classes more into every environment.
    private static void setStatic(Class<?> type, String name, Object value) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            field.set(null, value);
        } catch (ReflectiveOperationException e) {
            throw unknownVersion(type.getSimpleName() + " has no field " + name, e);
        }
    }

    private static IllegalStateException unknownVersion(String what, Exception cause) {
        return new IllegalStateException(
                "Warm Lambda cannot drive this version of aws-lambda-java-runtime-interface-client: " + what
                        + ". Use version 2.9.0, or a newer version of Warm Lambda.",
                cause);
    }

    private static Object invoke(Method method, Object... arguments) throws Exception {
        try {
            return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof Exception exception ? exception : e;
        }
    }
}
