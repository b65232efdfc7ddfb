package io.github.warmlambda.internal.agent;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** An {@code InvocationRequest} of AWS's runtime, which this room does not link to. */
final class ReceivedRequest {

    private ReceivedRequest() {}

    static String idOf(Object request) {
        return (String) valueOf(request, "id");
    }

    static byte[] contentOf(Object request) {
        return (byte[]) valueOf(request, "content");
    }

    /** Ask AWS's native client for the request after this one. */
    static Object next(Object request) {
        try {
            String client = request.getClass().getPackageName().replaceFirst("\\.dto$", "") + ".NativeClient";
            Method next = Class.forName(client, true, request.getClass().getClassLoader())
                    .getDeclaredMethod("next");
            next.setAccessible(true);
            return next.invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException exception
                    ? exception
                    : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Warm Lambda does not know this version of AWS's runtime", e);
        }
    }

    // The fields are what AWS's native client sets, by these names.
    private static Object valueOf(Object request, String name) {
        try {
            Field field = request.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(request);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Warm Lambda does not know this version of AWS's runtime", e);
        }
    }
}
