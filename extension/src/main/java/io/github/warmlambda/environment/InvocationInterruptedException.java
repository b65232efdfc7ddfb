package io.github.warmlambda.environment;

import java.io.Serial;

/**
 * Thrown when a thread is interrupted while it waits for an invocation, for example by JUnit's {@code @Timeout}.
 *
 * <p>The interrupt flag of the thread is still set, the environment has ended with {@link EndReason#INTERRUPTED}, and the
 * message shows where the handler was.
 *
 * @since 0.1
 */
public final class InvocationInterruptedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Create an exception.
     *
     * @param message where the handler was when its caller stopped waiting
     */
    public InvocationInterruptedException(String message) {
        super(message);
    }
}
