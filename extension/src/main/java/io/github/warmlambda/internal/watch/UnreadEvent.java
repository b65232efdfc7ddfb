package io.github.warmlambda.internal.watch;

import io.github.warmlambda.environment.FunctionError;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why AWS's runtime could not make an object of the event. Its error does not say; the log does, at the end of a stack trace. */
final class UnreadEvent {

    private static final String ERROR = "An error occurred during JSON parsing";

    private static final Pattern CAUSE = Pattern.compile(
            "(?m)^Caused by: com\\.amazonaws\\.lambda\\.thirdparty\\.[\\w.$]+: (Cannot construct instance of `([^`]+)`.*)$");

    private static final Pattern PATH = Pattern.compile("through reference chain: [^)]*\\)");

    private UnreadEvent() {}

    /** What is wrong, and the way out; empty if the runtime read the event, or if its log has no cause that is known. */
    static Optional<String> describe(FunctionError error, String log) {
        if (!error.errorMessage().equals(ERROR)) {
            return Optional.empty();
        }
        Matcher cause = CAUSE.matcher(log);
        Optional<String> found = Optional.empty();
        while (cause.find()) {
            found = Optional.of(describe(cause.group(1), cause.group(2)));
        }
        return found;
    }

    private static String describe(String cause, String type) {
        String text = "AWS's runtime cannot read the event: " + withoutPlace(cause) + ".";
        if (cause.contains("from String value")) {
            return text
                    + " The event is a JSON string. To send JSON text, use invokeJson(String): invoke(Object) makes a JSON string of a String.";
        }
        return cause.contains("no Creators")
                ? text
                        + " Give %s a public constructor without parameters and setters, or make it a record."
                                .formatted(type)
                : text;
    }

    private static String withoutPlace(String cause) {
        int end = cause.indexOf(": cannot deserialize");
        return PATH.matcher(end < 0 ? cause : cause.substring(0, end))
                .replaceAll("")
                .strip();
    }
}
