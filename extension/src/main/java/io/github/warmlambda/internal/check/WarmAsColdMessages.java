package io.github.warmlambda.internal.check;

import io.github.warmlambda.environment.ColdStartComparison;
import io.github.warmlambda.internal.configuration.Masking;
import io.github.warmlambda.internal.replay.Divergence;
import io.github.warmlambda.internal.replay.Origin;
import io.github.warmlambda.internal.replay.WarmDifference;
import io.github.warmlambda.internal.watch.FunctionInvocation;
import io.github.warmlambda.internal.watch.StackTexts;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The texts of {@link WarmAsColdCheck}: both answers, the requests that it takes, the state by which they do it, the way out. */
final class WarmAsColdMessages {

    private static final int MOST = 5;
    private static final int ORIGINS = 2;
    private static final int FRAMES = 4;
    private static final int LONGEST = 200;
    private static final String NEW_LINE = System.lineSeparator();

    private final String function;
    private final Masking masking;

    WarmAsColdMessages(String function, Masking masking) {
        this.function = function;
        this.masking = masking;
    }

    ColdStartComparison.Difference difference(WarmDifference difference) {
        return new ColdStartComparison.Difference(
                difference.place(), masked(difference.warm()), masked(difference.cold()));
    }

    private @Nullable String masked(@Nullable String text) {
        return text == null ? null : masking.apply(text);
    }

    String diverging(Divergence divergence, FunctionInvocation invocation) {
        List<FunctionInvocation> needed =
                divergence.after().stream().map(invocation.keptBefore()::get).toList();
        return """
                %s did not answer what a fresh environment answers to the same event: %s%n\
                %s%s%s%n%s\
                Keep what belongs to a request in local variables, or reset it before the handler returns.
                %s""".formatted(
                CheckMessages.subject(invocation, function),
                describe(divergence.differences().get(0)).strip(),
                CheckMessages.place(invocation),
                differences(divergence.differences()),
                cause(needed),
                origins(divergence, needed),
                CheckMessages.allowDifference(divergence.differences().get(0).place()));
    }

    /** All but the first, which the first line says. */
    private String differences(List<WarmDifference> differences) {
        String shown =
                differences.stream().limit(MOST).skip(1).map(this::describe).collect(Collectors.joining());
        int more = differences.size() - MOST;
        return more <= 0 ? shown : shown + "  and %d more%n".formatted(more);
    }

    private String describe(WarmDifference it) {
        if (it.place().equals(WarmDifference.LOG)) {
            return it.warm() == null
                    ? "  log: only a fresh one wrote: %s%n".formatted(excerpt(it.cold(), it.warm()))
                    : "  log: only the warm one wrote: %s%n".formatted(excerpt(it.warm(), it.cold()));
        }
        return "  %s: %s, in a fresh one %s%n"
                .formatted(it.place(), excerpt(it.warm(), it.cold()), excerpt(it.cold(), it.warm()));
    }

    /** A text, cut if it is long, with the place where it begins to differ from the other. */
    private String excerpt(@Nullable String text, @Nullable String other) {
        if (text == null) {
            return "nothing";
        }
        String shown = masking.apply(text);
        if (shown.length() <= LONGEST) {
            return shown;
        }
        String compared = other == null ? "" : masking.apply(other);
        int same = 0;
        while (same < Math.min(shown.length(), compared.length()) && shown.charAt(same) == compared.charAt(same)) {
            same++;
        }
        int from = Math.max(0, Math.min(same - LONGEST / 4, shown.length() - LONGEST));
        int to = Math.min(shown.length(), from + LONGEST);
        return (from == 0 ? "" : "...") + shown.substring(from, to) + (to == shown.length() ? "" : "...");
    }

    private static String cause(List<FunctionInvocation> needed) {
        String invocations = needed.stream()
                .map(it -> "%d (request %s)".formatted(it.number(), it.requestId()))
                .collect(Collectors.joining(", "));
        return "It does so whenever invocation%s %s came before it."
                .formatted(needed.size() == 1 ? "" : "s", invocations);
    }

    private String origins(Divergence divergence, List<FunctionInvocation> needed) {
        return divergence.origins().stream()
                .limit(ORIGINS)
                .map(it -> origin(it, needed.get(it.request()).number()))
                .collect(Collectors.joining());
    }

    private String origin(Origin origin, int writer) {
        return "%s, by invocation %d%s%nand used here:%s%n"
                .formatted(
                        CheckMessages.describe(origin.change()),
                        writer,
                        origin.written().isEmpty() ? "" : " here:" + stack(origin.written()),
                        stack(origin.used()));
    }

    private static String stack(List<String> frames) {
        return StackTexts.ofFrames(frames.subList(0, Math.min(FRAMES, frames.size()))).stream()
                .map(line -> NEW_LINE + line)
                .collect(Collectors.joining());
    }
}
