package io.github.warmlambda.internal.watch;

import io.github.warmlambda.environment.FunctionError;
import io.github.warmlambda.environment.Invocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Why an invocation failed, as a message tells it. No value of an environment variable is in it.
 *
 * @param cause what was wrong, in one line: the root, where the error that AWS sends names a consequence
 * @param details what else is known, and the way out
 */
public record Failure(String cause, List<String> details) {

    /** Lambda says it in the message too. */
    private static final Pattern REQUEST = Pattern.compile("^RequestId: \\S+ (?:Error: )?");

    private static final String OWN_LINE = "WARM_LAMBDA ";
    private static final String POISONED_CLASS = OWN_LINE + "Class ";

    /** Why an invocation failed; empty if it succeeded. */
    public static Optional<Failure> of(Invocation invocation) {
        UnaryOperator<String> masking =
                invocation instanceof FunctionInvocation it ? it::masked : UnaryOperator.identity();
        // Values may have several lines, so texts are masked before they are cut.
        List<String> hint = invocation
                .hint()
                .map(text -> masking.apply(text).lines().toList())
                .orElse(List.of());
        return invocation
                .error()
                .map(error -> invocation instanceof FunctionInvocation it && it.hintIsCause()
                        ? new Failure(decapitalized(hint.get(0)), StackTexts.shortened(hint.subList(1, hint.size())))
                        : new Failure(describe(error, masking), details(invocation, error, hint)));
    }

    private static List<String> details(Invocation invocation, FunctionError error, List<String> hint) {
        List<String> details = new ArrayList<>(StackTexts.shortened(hint));
        invocation
                .log()
                .lines()
                .filter(line -> line.startsWith(POISONED_CLASS))
                .forEach(line -> details.add(line.substring(OWN_LINE.length())));
        details.addAll(StackTexts.ofFrames(error.stackTrace()));
        return details;
    }

    private static String describe(FunctionError error, UnaryOperator<String> masking) {
        String type = error.errorType().orElse("");
        String message = masking.apply(REQUEST.matcher(error.errorMessage()).replaceFirst(""));
        if (type.isEmpty() || message.startsWith(type)) {
            return firstLine(message);
        }
        return message.isBlank() ? type : type + ": " + firstLine(message);
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
