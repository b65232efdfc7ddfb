package io.github.warmlambda.internal.bridge;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told of a Throwable in another process.
 *
 * @param className its class
 * @param assertionError whether it is an {@link AssertionError}
 * @param frames its stack trace
 */
public record ThrownCopy(
        String className,
        boolean assertionError,
        @Nullable String message,
        List<StackTraceElement> frames,
        @Nullable ThrownCopy cause,
        List<ThrownCopy> suppressed)
        implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MAX_DEPTH = 16;
    private static final int MAX_SUPPRESSED = 8;

    /** Copy a Throwable, whatever its own methods do. */
    public static ThrownCopy of(Throwable thrown) {
        return of(thrown, 0);
    }

    /** The type and message. */
    public String description() {
        return message == null ? className : className + ": " + message;
    }

    private static ThrownCopy of(Throwable thrown, int depth) {
        try {
            Throwable cause = thrown.getCause();
            List<ThrownCopy> suppressed = new ArrayList<>();
            if (depth < MAX_DEPTH) {
                Arrays.stream(thrown.getSuppressed())
                        .limit(MAX_SUPPRESSED)
                        .forEach(it -> suppressed.add(of(it, MAX_DEPTH)));
            }
            return new ThrownCopy(
                    thrown.getClass().getName(),
                    thrown instanceof AssertionError,
                    thrown.getMessage(),
                    List.of(thrown.getStackTrace()),
                    cause == null || depth >= MAX_DEPTH ? null : of(cause, depth + 1),
                    suppressed);
        } catch (Throwable hostile) {
            return new ThrownCopy(
                    thrown.getClass().getName(),
                    thrown instanceof AssertionError,
                    "which cannot be described",
                    List.of(),
                    null,
                    List.of());
        }
    }
}
