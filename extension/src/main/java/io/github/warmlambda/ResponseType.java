package io.github.warmlambda;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** The type as which an injected {@link Invoker} reads responses. */
final class ResponseType {

    private ResponseType() {}

    /**
     * The response type of a parameter or field.
     *
     * @param declared the declared type, {@code Invoker<I, O>}
     * @param arguments what the type variables of the test class stand for
     * @throws IllegalArgumentException if the type is raw, or if one of its variables stands for nothing
     */
    static Type of(Type declared, TypeArguments arguments) {
        if (declared instanceof ParameterizedType invoker) {
            return arguments.resolve(invoker.getActualTypeArguments()[1]);
        }
        throw new IllegalArgumentException(
                "Invoker must have its type arguments, as the response is read as the second of them, but is raw. Write Invoker<Order, Receipt>.");
    }
}
