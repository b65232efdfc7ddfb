package io.github.warmlambda.environment;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when code that was run by {@link ExecutionEnvironment#inside(InsideCall)} threw an exception.
 *
 * <p>The exception itself stays inside; this one carries its text, its stack trace and its causes. An
 * {@link AssertionError} is rebuilt as an {@code AssertionError} instead.
 *
 * @since 0.1
 */
public final class InsideException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Create an exception.
     *
     * @param message the type and message of the exception that was thrown inside
     * @param cause its rebuilt cause, or null
     */
    public InsideException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
