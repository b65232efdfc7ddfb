package io.github.warmlambda.internal.watch;

import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.Invocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The message of an end that was expected and did not come, or came for another reason. */
final class EndMessages {

    private static final int PAYLOAD_SHOWN = 500;

    private EndMessages() {}

    static String unexpected(Invocation invocation, Optional<EndReason> actual, List<EndReason> expected) {
        String wanted = expected.isEmpty()
                ? "to end its execution environment"
                : "to end its execution environment with " + names(expected);
        String but = actual.map(reason -> "it ended with " + reason + ": " + reason.description())
                .orElseGet(() ->
                        "the environment lives on (" + invocation.environment().state() + ")");
        List<String> lines = new ArrayList<>();
        lines.add("Expected request %s %s, but %s.".formatted(invocation.requestId(), wanted, but));
        lines.add(Failure.of(invocation)
                .map(it -> "Its error: " + it.cause())
                .orElseGet(() -> "It succeeded with: " + shortened(invocation.payloadText())));
        Failure.of(invocation).ifPresent(it -> lines.addAll(it.details()));
        lines.addAll(InvocationLog.lines(invocation));
        return String.join(System.lineSeparator(), lines);
    }

    private static String shortened(String payload) {
        return payload.length() <= PAYLOAD_SHOWN ? payload : payload.substring(0, PAYLOAD_SHOWN) + "...";
    }

    private static String names(List<EndReason> reasons) {
        return reasons.stream().map(Enum::name).collect(Collectors.joining(" or "));
    }
}
