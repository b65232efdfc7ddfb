package io.github.warmlambda.environment;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A lambda or method reference whose body runs in the isolated world of an execution environment and returns a value.
 *
 * <p>Serializable, because that is how Java tells which method holds the body of a lambda.
 *
 * @param <T> the type of the result
 * @since 0.1
 * @see ExecutionEnvironment#inside(InsideCall)
 */
@FunctionalInterface
public interface InsideCall<T extends @Nullable Object> extends Serializable {

    /**
     * Compute the result.
     *
     * @return the result: a value of a JDK type, or an object that crosses as JSON
     * @throws Exception if the computation fails
     */
    T call() throws Exception;
}
