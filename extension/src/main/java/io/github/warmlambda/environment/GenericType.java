package io.github.warmlambda.environment;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * A type with its type arguments, written as an anonymous subclass.
 *
 * <pre>{@code
 * List<Order> orders = invocation.payloadAs(new GenericType<List<Order>>() {});
 * }</pre>
 *
 * @param <T> the type
 * @since 0.1
 */
public abstract class GenericType<T> {

    private final Type type;

    /** Capture the type argument of the subclass. */
    protected GenericType() {
        if (!(getClass().getGenericSuperclass() instanceof ParameterizedType generic)) {
            throw new IllegalArgumentException(
                    "GenericType needs a type argument: write new GenericType<List<String>>() {}, not the raw type");
        }
        this.type = generic.getActualTypeArguments()[0];
    }

    /**
     * The captured type.
     *
     * @return the type, with its arguments
     */
    public final Type type() {
        return type;
    }
}
