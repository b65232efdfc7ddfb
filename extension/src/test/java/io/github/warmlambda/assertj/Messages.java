package io.github.warmlambda.assertj;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Failure messages, with what differs from run to run put into one form. */
final class Messages {

    private static final Pattern REQUEST_ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Messages() {}

    static String ofFailing(ThrowingCallable assertion) {
        return stable(String.valueOf(
                catchThrowableOfType(AssertionError.class, assertion).getMessage()));
    }

    static String stable(String message) {
        Map<String, String> requests = new LinkedHashMap<>();
        Matcher ids = REQUEST_ID.matcher(message);
        String named = ids.replaceAll(
                id -> requests.computeIfAbsent(id.group(), unseen -> "<request " + (requests.size() + 1) + ">"));
        return named.lines()
                .map(line -> line.replaceAll("[0-9.]+ (ms|MB)", "# $1")
                        .replaceAll("Runtime Version.*", "...")
                        .replaceAll("\\.java:\\d+", ".java:#")
                        .replace('\t', ' ')
                        .stripTrailing())
                .collect(Collectors.joining("\n"));
    }
}
