package io.github.warmlambda.internal.agent;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Writes objects as AWS's runtime would write them in a response. */
final class RuntimeJson {

    private static final String SERIALIZATION = "com.amazonaws.services.lambda.runtime.serialization.";

    private RuntimeJson() {}

    // Reflection takes null for an argument.
    @SuppressWarnings("NullAway")
    static byte[] write(@Nullable Object value) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        Type type = value == null ? Object.class : value.getClass();
        Object factory = call(null, method("factories.JacksonFactory", "getInstance"));
        Object serializer = call(factory, method("factories.JacksonFactory", "getSerializer", Type.class), type);
        call(serializer, method("PojoSerializer", "toJson", Object.class, OutputStream.class), value, json);
        return json.toByteArray();
    }

    private static Method method(String className, String name, Class<?>... parameterTypes) {
        try {
            return Class.forName(SERIALIZATION + className, true, ClassLoader.getSystemClassLoader())
                    .getMethod(name, parameterTypes);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Warm Lambda does not know this version of AWS's serialization", e);
        }
    }

    private static Object call(@Nullable Object target, Method method, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
