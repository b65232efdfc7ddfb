package io.github.warmlambda.internal.watch;

import io.github.warmlambda.environment.FunctionError;
import io.github.warmlambda.environment.Invocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Why an invocation failed, as a message tells it.
 *
 * @param cause what was wrong, in one line: the root, where the error that AWS sends names a consequence
 * @param details what else is known, and the way out
 */
public record Failure(String cause, List<String> details) {

    /** AWS says it in the message too. */
    private static final Pattern REQUEST = Pattern.compile("^RequestId: \\S+ (?:Error: )?");

    /** Why an invocation failed; empty if it succeeded. */
    public static Optional<Failure> of(Invocation invocation) {
        return invocation.error().map(error -> {
            Failure failure = of(invocation, error);
            return invocation instanceof FunctionInvocation it ? failure.masked(it::masked) : failure;
        });
    }

    private static Failure of(Invocation invocation, FunctionError error) {
        List<String> hint = invocation.hint().map(text -> text.lines().toList()).orElse(List.of());
        if (invocation instanceof FunctionInvocation failed && failed.hintIsCause()) {
            return new Failure(decapitalized(hint.get(0)), StackTexts.shortened(hint.subList(1, hint.size())));
        }
        List<String> details = new ArrayList<>(StackTexts.shortened(hint));
        details.addAll(StackTexts.ofFrames(error.stackTrace()));
        return new Failure(describe(error), details);
    }

    private Failure masked(UnaryOperator<String> masking) {
        return new Failure(
                masking.apply(cause), details.stream().map(masking).toList());
    }

    /** An error in one line. */
    private static String describe(FunctionError error) {
        String type = error.errorType().orElse("");
        String message = REQUEST.matcher(error.errorMessage()).replaceFirst("");
        if (type.isEmpty() || message.startsWith(type)) {
            return firstLine(message);
        }
        return message.isEmpty() ? type : type + ": " + firstLine(message);
    }

    private static String firstLine(String message) {
        return message.lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String decapitalized(String sentence) {
        return sentence.startsWith("The ") ? "t" + sentence.substring(1) : sentence;
    }
}
