package io.github.warmlambda.benchmarks;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.api.client.LambdaRequestHandler;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.dto.InvocationRequest;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The floor of a warm invocation: AWS's own handler object, called in the thread of the caller. Defined by a
 * {@link FloorRuntimeLoader}.
 */
public final class DirectCall implements UnaryOperator<byte[]> {

    private final LambdaRequestHandler handler;

    /** Find the handler, as AWS's runtime does. */
    public DirectCall(String handler, URLClassLoader function) throws ReflectiveOperationException {
        Field loader = AWSLambda.class.getDeclaredField("customerClassLoader");
        loader.setAccessible(true);
        loader.set(null, function);
        Method find = AWSLambda.class.getDeclaredMethod("findRequestHandler", String.class, ClassLoader.class);
        find.setAccessible(true);
        this.handler = (LambdaRequestHandler) find.invoke(null, handler, function);
    }

    @Override
    public byte[] apply(byte[] json) {
        InvocationRequest request = new InvocationRequest();
        request.setId(UUID.randomUUID().toString());
        request.setContent(json);
        request.setDeadlineTimeInMs(System.currentTimeMillis() + 30_000);
        request.setInvokedFunctionArn("arn:aws:lambda:us-east-1:123456789012:function:benchmark");
        try {
            return handler.call(request).toByteArray();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
