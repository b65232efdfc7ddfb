package io.github.warmlambda.internal.watch;

import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.Invocation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The message of an end that was expected and did not come, or came for another reason. */
final class EndMessages {

    private static final int TAIL = 4 * 1024;

    private EndMessages() {}

    static String unexpected(Invocation invocation, Optional<EndReason> actual, List<EndReason> expected) {
        String wanted = expected.isEmpty()
                ? "to end its execution environment"
                : "to end its execution environment with " + names(expected);
        String but = actual.map(reason -> "it ended with " + reason + ": " + reason.description())
                .orElseGet(() ->
                        "the environment lives on (" + invocation.environment().state() + ")");
        String error = invocation
                .error()
                .map(it -> "%nIts error: %s: %s".formatted(it.errorType().orElse("(no type)"), it.errorMessage()))
                .orElse("%nIt succeeded with: %s".formatted(invocation.payloadText()));
        return "Expected request %s %s, but %s.%s%n%s"
                .formatted(invocation.requestId(), wanted, but, error, log(invocation));
    }

    private static String log(Invocation invocation) {
        String tail = invocation.logTail();
        return tail.getBytes(StandardCharsets.UTF_8).length < TAIL
                ? "Its log:%n%s".formatted(invocation.log())
                : "Its log, the last 4 KB:%n%s".formatted(tail);
    }

    private static String names(List<EndReason> reasons) {
        return reasons.stream().map(Enum::name).collect(Collectors.joining(" or "));
    }
}
