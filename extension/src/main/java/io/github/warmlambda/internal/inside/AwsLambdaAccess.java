package io.github.warmlambda.internal.inside;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.api.client.LambdaRequestHandler;
import com.amazonaws.services.lambda.runtime.api.client.logging.LambdaContextLogger;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaRuntimeApiClient;
import com.amazonaws.services.lambda.runtime.api.client.util.ConcurrencyConfig;
import com.amazonaws.services.lambda.runtime.serialization.util.ReflectUtil;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URLClassLoader;

/** The members of {@link AWSLambda} that are not public, and that a runtime without a process of its own needs. */
final class AwsLambdaAccess {

    private AwsLambdaAccess() {}

    /** Set the loader without which event mix-ins and Joda dates are looked up in the wrong place. */
    static void setCustomerClassLoader(URLClassLoader functionLayer) {
        ReflectUtil.setStaticField(AWSLambda.class, "customerClassLoader", true, functionLayer);
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
            throw new IllegalStateException(
                    "Warm Lambda cannot drive this version of aws-lambda-java-runtime-interface-client: AWSLambda has no"
                            + " method " + name + ". Use version 2.9.0, or a newer version of Warm Lambda.",
                    e);
        }
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
