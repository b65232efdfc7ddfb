package io.github.warmlambda.internal.bridge;

import java.io.Serial;

/** The Runtime API refuses a call, with a status of HTTP. */
public final class StatusException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;

    /** Refuse a call. */
    public StatusException(int status) {
        super("Response code: " + status);
        this.status = status;
    }

    /** The status. */
    public int status() {
        return status;
    }
}
