package io.github.warmlambda.environment;

import java.util.List;
import java.util.Optional;

/**
 * The error with which an invocation ended, as AWS reports it to the caller.
 *
 * @param errorType the type that AWS sends, for example {@code java.lang.IllegalStateException} or
 *     {@code Sandbox.Timedout}; empty if AWS sends none
 * @param errorMessage the message
 * @param stackTrace the frames that AWS sends, outermost call last; empty if AWS sends none
 * @since 0.1
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-exceptions.html">Lambda function errors in Java</a>
 */
public record FunctionError(Optional<String> errorType, String errorMessage, List<String> stackTrace) {

    /**
     * Create an error with its own copy of the frames.
     *
     * @param errorType the type, or empty
     * @param errorMessage the message
     * @param stackTrace the frames
     */
    public FunctionError {
        stackTrace = List.copyOf(stackTrace);
    }
}
