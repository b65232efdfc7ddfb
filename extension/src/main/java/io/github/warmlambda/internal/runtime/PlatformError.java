package io.github.warmlambda.internal.runtime;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * The errors that Lambda itself reports when the runtime does not.
 *
 * @see <a href="https://github.com/aws/aws-lambda-runtime-interface-emulator">AWS Lambda runtime interface emulator</a>
 */
final class PlatformError {

    /** The largest synchronous response: 6 MiB and 100 bytes. */
    static final int MAX_RESPONSE = 6 * 1024 * 1024 + 100;

    static final String TIMED_OUT = "Sandbox.Timedout";
    static final String EXIT = "Runtime.ExitError";
    static final String RESPONSE_TOO_LARGE = "Function.ResponseSizeTooLarge";

    private PlatformError() {}

    static byte[] timedOut(String requestId, Duration limit) {
        double seconds = limit.toNanos() / 1e9;
        return json(
                TIMED_OUT,
                "RequestId: %s Error: Task timed out after %s seconds"
                        .formatted(requestId, String.format(Locale.ROOT, "%.2f", seconds)));
    }

    static byte[] exited(String requestId, ExitStatus status) {
        return json(EXIT, "RequestId: %s Error: %s".formatted(requestId, status.description()));
    }

    static byte[] responseTooLarge(int size) {
        return json(
                RESPONSE_TOO_LARGE,
                "Response payload size (%d bytes) exceeded maximum allowed payload size (%d bytes)."
                        .formatted(size, MAX_RESPONSE));
    }

    // All texts are our own and need no escaping.
    private static byte[] json(String errorType, String errorMessage) {
        return "{\"errorType\":\"%s\",\"errorMessage\":\"%s\"}"
                .formatted(errorType, errorMessage)
                .getBytes(StandardCharsets.UTF_8);
    }
}
