package conformance.suite;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which lines of the log a transcript shows. */
public enum LogView {
    /** None. */
    NONE(line -> false),

    /** What the code and AWS's runtime wrote, but no stack frames; and the report of a failed Init phase. */
    CODE(Pattern.compile("((INIT_START|START|END|REPORT)|\\s+(at|\\.\\.\\.)) .*|")
            .asMatchPredicate()
            .negate()),

    /** The same with stack frames. */
    STACKS(Pattern.compile("(INIT_START|START|END|REPORT) .*|")
            .asMatchPredicate()
            .negate()),

    /** What the platform wrote, too. */
    ALL(line -> !line.isEmpty());

    private final Predicate<String> shown;

    LogView(Predicate<String> shown) {
        this.shown = shown;
    }

    boolean shows(String line) {
        return shown.test(line);
    }
}
