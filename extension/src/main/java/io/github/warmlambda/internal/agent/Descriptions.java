package io.github.warmlambda.internal.agent;

import org.jspecify.annotations.Nullable;

/** Describes exceptions, whatever their own methods do. */
final class Descriptions {

    private Descriptions() {}

    /** The type and message. */
    static String of(Throwable thrown) {
        String message = messageOf(thrown);
        return message == null ? thrown.getClass().getName() : thrown.getClass().getName() + ": " + message;
    }

    static @Nullable String messageOf(Throwable thrown) {
        try {
            return thrown.getMessage();
        } catch (Throwable hostile) {
            return "(getMessage() threw " + hostile.getClass().getName() + ")";
        }
    }
}
