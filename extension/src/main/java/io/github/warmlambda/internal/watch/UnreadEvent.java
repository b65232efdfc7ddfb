package io.github.warmlambda.internal.watch;

import io.github.warmlambda.environment.FunctionError;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why AWS's runtime could not make an object of the event. Its error does not say; the log does, at the end of a stack trace. */
final class UnreadEvent {

    private static final String ERROR = "An error occurred during JSON parsing";

    private static final Pattern CAUSE =
            Pattern.compile("(?m)^Caused by: com\\.amazonaws\\.lambda\\.thirdparty\\.[\\w.$]+: (.+)$");

    private static final Pattern TYPE_WITHOUT_CREATOR =
            Pattern.compile("Cannot construct instance of `([^`]+)` \\(no Creators");

    /** Jackson says it once more, for those who know its terms. */
    private static final Pattern REPEATED = Pattern.compile(": cannot deserialize from .*");

    private static final Pattern QUOTED_TYPE = Pattern.compile("`([^`]+)`");

    private static final String NO_CREATORS = " (no Creators, like default constructor, exist)";
    private static final String NEW_LINE = System.lineSeparator();

    private UnreadEvent() {}

    /** What is wrong, and the way out; empty if the runtime read the event, or if its log has no cause that is known. */
    static Optional<String> describe(FunctionError error, String log) {
        if (!error.errorMessage().equals(ERROR)) {
            return Optional.empty();
        }
        Matcher cause = CAUSE.matcher(log);
        Optional<String> last = Optional.empty();
        while (cause.find()) {
            last = Optional.of(cause.group(1).strip());
        }
        return last.map(UnreadEvent::describe);
    }

    private static String describe(String cause) {
        String reason = REPEATED.matcher(cause).replaceFirst("").replace(NO_CREATORS, ": no default constructor");
        String text = QUOTED_TYPE.matcher(reason).replaceAll("$1") + NEW_LINE + "AWS's runtime cannot read the event.";
        if (cause.contains("from String value")) {
            return text
                    + " It is a JSON string. To send JSON text, use invokeJson(String): invoke(Object) makes a JSON string of a String.";
        }
        Matcher type = TYPE_WITHOUT_CREATOR.matcher(cause);
        return type.find()
                ? text
                        + " Give %s a public constructor without parameters and setters, or make it a record."
                                .formatted(type.group(1))
                : text;
    }
}
