package io.github.warmlambda.internal.bridge;

import java.io.Serial;

/** The Runtime API refuses a call, with a status of HTTP. */
public final class StatusException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String body;

    private StatusException(int status, String errorType, String errorMessage) {
        super("Response code: " + status);
        this.status = status;
        this.body = "{\"errorMessage\":\"%s\",\"errorType\":\"%s\"}".formatted(errorMessage, errorType);
    }

    /** A response is too large. */
    public static StatusException tooLarge(int limit) {
        return new StatusException(
                413, "RequestEntityTooLarge", "Exceeded maximum allowed payload size (%d bytes).".formatted(limit));
    }

    /** A call comes at the wrong time: an invocation has been answered already. */
    public static StatusException wrongState() {
        return new StatusException(403, "InvalidStateTransition", "State transition is not allowed");
    }

    /** The status. */
    public int status() {
        return status;
    }

    /** What the response says. */
    public String body() {
        return body;
    }
}
