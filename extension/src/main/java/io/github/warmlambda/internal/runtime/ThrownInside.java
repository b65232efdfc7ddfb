package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.environment.InsideException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds what was thrown inside from classes of the test JVM. A kept Throwable pins the class loader of its type and, by its
 * backtrace, those of all classes on its stack; even {@link Throwable#setStackTrace} does not let go of them.
 */
final class ThrownInside {

    private ThrownInside() {}

    /** A Throwable with the same text, stack trace, causes and suppressed exceptions. */
    static Throwable rebuild(Throwable thrown) {
        return rebuild(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** The type and message of a Throwable, whatever its own methods do. */
    static String describe(Throwable thrown) {
        String message = messageOf(thrown);
        return message == null ? thrown.getClass().getName() : thrown.getClass().getName() + ": " + message;
    }

    private static Throwable rebuild(Throwable thrown, Set<Throwable> seen) {
        seen.add(thrown);
        Throwable cause = causeOf(thrown);
        Throwable rebuiltCause = cause == null || seen.contains(cause) ? null : rebuild(cause, seen);
        Throwable rebuilt = thrown instanceof AssertionError
                ? new AssertionError(messageOf(thrown), rebuiltCause)
                : new InsideException(describe(thrown), rebuiltCause);
        rebuilt.setStackTrace(thrown.getStackTrace());
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (seen.add(suppressed)) {
                rebuilt.addSuppressed(rebuild(suppressed, seen));
            }
        }
        return rebuilt;
    }

    // The exception is the user's class: its methods may throw, too.
    private static @Nullable String messageOf(Throwable thrown) {
        try {
            return thrown.getMessage();
        } catch (Throwable hostile) {
            return "(getMessage() threw " + hostile.getClass().getName() + ")";
        }
    }

    private static @Nullable Throwable causeOf(Throwable thrown) {
        try {
            return thrown.getCause();
        } catch (Throwable hostile) {
            return null;
        }
    }
}
