package io.github.warmlambda.environment;

import java.io.Serial;

/**
 * Thrown when an invocation ended with a {@link FunctionError} and the caller asked for its result.
 *
 * @since 0.1
 */
public final class FunctionErrorException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Invocation invocation;
    private final transient FunctionError error;

    /**
     * Create an exception for a failed invocation.
     *
     * @param message what happened, with its evidence
     * @param invocation the invocation that failed
     * @param error its error
     */
    public FunctionErrorException(String message, Invocation invocation, FunctionError error) {
        super(message);
        this.invocation = invocation;
        this.error = error;
    }

    /**
     * The invocation that failed.
     *
     * @return the invocation
     */
    public Invocation invocation() {
        return invocation;
    }

    /**
     * The error of the invocation.
     *
     * @return the error
     */
    public FunctionError error() {
        return error;
    }
}
