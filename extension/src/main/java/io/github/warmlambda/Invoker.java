package io.github.warmlambda;

import io.github.warmlambda.environment.FunctionErrorException;
import org.jspecify.annotations.Nullable;

/**
 * Invokes a function with an event of one type and returns the response as another.
 *
 * <pre>{@code
 * @Test
 * void answers(Invoker<Order, Receipt> orders) {
 *     assertThat(orders.invoke(new Order("42"))).isEqualTo(new Receipt("42"));
 * }
 * }</pre>
 *
 * @param <I> the type of the event
 * @param <O> the type of the response
 * @since 0.1
 * @see LambdaFunction#invoker(Class)
 */
@FunctionalInterface
public interface Invoker<I extends @Nullable Object, O extends @Nullable Object> {

    /**
     * Invoke the function.
     *
     * @param event the event, sent as JSON
     * @return the response, read from JSON; null if the response is {@code null}
     * @throws FunctionErrorException if the invocation ended with a function error
     * @throws IllegalArgumentException if the event cannot be written, or the response cannot be read as that type
     */
    O invoke(I event);
}
