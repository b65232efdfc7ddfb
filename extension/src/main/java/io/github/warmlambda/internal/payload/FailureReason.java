package io.github.warmlambda.internal.payload;

import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says why and where a serializer failed.
 *
 * <p>Both Jackson and AWS's relocated copy of it fail with exceptions of their own, but word the place alike. So the text is
 * read, not the exception's methods.
 */
final class FailureReason {

    private static final int SHOWN_PATH = 200;
    private static final Pattern LOCATION = Pattern.compile("(?s)(.*?)\\n? at \\[Source: .*");
    private static final Pattern CHAIN = Pattern.compile("(?s)(.*?) \\(through reference chain: (.*)\\)");
    private static final Pattern STEP = Pattern.compile("\\[\"(.*?)\"](?=->|$)|\\[(\\d+)](?=->|$)");

    private FailureReason() {}

    /** The path, if known, and the reason: {@code ", at lines[0].price: No serializer found"}. */
    static String of(Throwable failure) {
        Throwable cause = cause(failure);
        String message = message(cause);
        Matcher chain = CHAIN.matcher(message);
        String path = chain.matches() ? path(chain.group(2)) : "";
        String reason = withoutPlace(chain.matches() ? chain.group(1) : message);
        return (path.isEmpty() ? "" : ", at " + path) + ": " + reason;
    }

    /** The message of a parser without the place that it adds. */
    static String withoutPlace(String message) {
        Matcher location = LOCATION.matcher(message);
        return location.matches() ? location.group(1) : message;
    }

    // The message of an Error alone, a bare field or class name, would not tell what is wrong with it.
    private static String message(Throwable cause) {
        if (cause instanceof LinkageError mixed && namesJackson(mixed)) {
            return cause + "." + JacksonParts.described();
        }
        return cause instanceof Error || cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    private static boolean namesJackson(LinkageError mixed) {
        return String.valueOf(mixed.getMessage()).replace('/', '.').contains("jackson.");
    }

    // AWS's serializers wrap what Jackson throws.
    private static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof UncheckedIOException && cause != null ? cause : failure;
    }

    private static String path(String chain) {
        StringBuilder path = new StringBuilder();
        Matcher step = STEP.matcher(chain);
        while (step.find()) {
            if (path.length() > SHOWN_PATH) {
                return path + "...";
            }
            if (step.group(1) == null) {
                path.append('[').append(step.group(2)).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.group(1));
            }
        }
        return path.toString();
    }
}
