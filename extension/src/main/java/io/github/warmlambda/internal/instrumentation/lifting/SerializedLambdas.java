package io.github.warmlambda.internal.instrumentation.lifting;

import java.lang.invoke.SerializedLambda;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Asks a function object of a serializable type for its serialized form, which names the method that holds its body. */
public final class SerializedLambdas {

    private SerializedLambdas() {}

    /**
     * The serialized form of a lambda or method reference.
     *
     * @throws IllegalArgumentException if the object is neither
     */
    public static SerializedLambda of(Object lambda) {
        try {
            Method writeReplace = lambda.getClass().getDeclaredMethod("writeReplace");
            writeReplace.setAccessible(true);
            if (writeReplace.invoke(lambda) instanceof SerializedLambda serialized) {
                return serialized;
            }
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            throw notALambda(lambda, e);
        }
        throw notALambda(lambda, null);
    }

    private static IllegalArgumentException notALambda(Object lambda, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "inside(..): the argument must be a lambda or a method reference, but is an object of "
                        + lambda.getClass().getName()
                        + ". Write the code as a lambda in Java; Kotlin compiles its lambdas to classes.",
                cause);
    }
}
