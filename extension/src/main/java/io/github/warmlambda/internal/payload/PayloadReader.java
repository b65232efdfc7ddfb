package io.github.warmlambda.internal.payload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Reads a payload as an object. */
final class PayloadReader {

    private static final int SHOWN_PAYLOAD = 500;

    private PayloadReader() {}

    // The caller names type and T together; the cast goes unnoticed only if they do not match.
    @SuppressWarnings("unchecked")
    static <T> @Nullable T read(byte[] payload, Type type, String what) {
        if (type == Void.class || type == void.class) {
            return null;
        }
        if (type == byte[].class) {
            return (T) payload.clone();
        }
        if (type == InputStream.class) {
            return (T) new ByteArrayInputStream(payload.clone());
        }
        try {
            return (T) readJson(payload, type);
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            throw new IllegalArgumentException(
                    "Cannot read " + what + " as " + type.getTypeName() + FailureReason.of(e) + "\nPayload: "
                            + shown(payload),
                    e);
        }
    }

    private static @Nullable Object readJson(byte[] payload, Type type) throws IOException {
        return type instanceof Class<?> known && Json.aws().isEvent(known)
                ? Json.aws().readEvent(payload, known)
                : ObjectMappings.get().read(payload, type);
    }

    private static String shown(byte[] payload) {
        if (payload.length == 0) {
            return "(empty)";
        }
        String text = new String(payload, UTF_8);
        if (text.length() <= SHOWN_PAYLOAD) {
            return text;
        }
        return text.substring(0, SHOWN_PAYLOAD) + "... (" + text.length() + " characters in all)";
    }
}
