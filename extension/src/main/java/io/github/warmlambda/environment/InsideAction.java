package io.github.warmlambda.environment;

import java.io.Serializable;

/**
 * A lambda or method reference whose body runs in the isolated world of an execution environment.
 *
 * <p>Serializable, because that is how Java tells which method holds the body of a lambda.
 *
 * @since 0.1
 * @see ExecutionEnvironment#inside(InsideAction)
 */
@FunctionalInterface
public interface InsideAction extends Serializable {

    /**
     * Run the action.
     *
     * @throws Exception if it fails
     */
    void run() throws Exception;
}
