package io.github.warmlambda;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What was found in a test as one message: what weighs most first, and no more than can be read at a glance. */
final class FindingsMessage {

    private static final int LINES_SHOWN = 25;
    private static final int HEADLINES_SHOWN = 5;
    private static final String LINE = System.lineSeparator();

    /** Data in wrong hands and wrong answers; all else comes after them, and time that is lost at the end. */
    private static final List<Check> WEIGHTIEST = List.of(Check.NO_REQUEST_DATA_LEFT, Check.WARM_AS_COLD);

    private FindingsMessage() {}

    static String of(List<Finding> findings) {
        List<Finding> left = new ArrayList<>(findings);
        left.sort(Comparator.comparingInt(FindingsMessage::rank));
        StringBuilder text = new StringBuilder(left.remove(0).message());
        while (!left.isEmpty() && lines(text) + 1 + lines(left.get(0).message()) <= LINES_SHOWN) {
            text.append(LINE).append(LINE).append(left.remove(0).message());
        }
        if (!left.isEmpty()) {
            text.append(LINE).append(LINE).append("Found too:").append(LINE).append(headlines(left));
        }
        return text.toString();
    }

    private static int rank(Finding finding) {
        if (finding.check() == Check.NO_INIT_IN_INVOKE) {
            return Integer.MAX_VALUE;
        }
        int rank = WEIGHTIEST.indexOf(finding.check());
        return rank >= 0 ? rank : WEIGHTIEST.size();
    }

    private static long lines(CharSequence text) {
        return text.toString().lines().count();
    }

    private static String headlines(List<Finding> findings) {
        String shown = findings.stream()
                .limit(HEADLINES_SHOWN)
                .map(it -> "  " + it.message().lines().findFirst().orElse(""))
                .collect(Collectors.joining(LINE));
        int more = findings.size() - HEADLINES_SHOWN;
        return more <= 0 ? shown : shown + LINE + "  ... and %d more".formatted(more);
    }
}
