package io.github.warmlambda;

import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.internal.watch.StackTexts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Shows the log of the invocations that a test made, if it failed: as the configuration parameter
 * {@code warmlambda.transcript} says.
 *
 * <p>Printed, because that is what build tools and IDEs show beside a test, and keep in their reports; a report entry is what
 * most of them do not show.
 */
final class Transcript {

    static final String PARAMETER = "warmlambda.transcript";

    private static final int LINES_SHOWN = 25;

    private enum Wanted {
        FAILED,
        ALWAYS,
        NEVER
    }

    private final Wanted wanted;
    private final Map<TestFunction, Integer> before;

    private Transcript(Wanted wanted, Map<TestFunction, Integer> before) {
        this.wanted = wanted;
        this.before = before;
    }

    /**
     * Remember where the functions of a test stand when it begins.
     *
     * @throws ExtensionConfigurationException if the configuration parameter has no value that it can have
     */
    static void begin(ExtensionContext context) {
        Map<TestFunction, Integer> before = TestFunctions.existing(context)
                .distinct()
                .collect(Collectors.toMap(
                        it -> it, it -> it.function().invocations().size()));
        Transcript transcript = new Transcript(wanted(context), before);
        before.keySet().forEach(it -> it.function().transcribe(transcript.wanted != Wanted.NEVER));
        context.getStore(WarmLambdaExtension.NAMESPACE).put(Transcript.class, transcript);
    }

    /** Do the last thing in a test, which may fail it, and then show what there is to show. */
    static void end(ExtensionContext context, Runnable last) {
        boolean failed = true;
        try {
            last.run();
            failed = context.getExecutionException().isPresent();
        } finally {
            Transcript transcript =
                    context.getStore(WarmLambdaExtension.NAMESPACE).get(Transcript.class, Transcript.class);
            if (transcript != null) {
                transcript.before.keySet().forEach(it -> it.function().transcribe(false));
                if (transcript.isWanted(failed)) {
                    transcript.show(context);
                }
            }
        }
    }

    private boolean isWanted(boolean failed) {
        return wanted == Wanted.ALWAYS || failed && wanted == Wanted.FAILED;
    }

    private void show(ExtensionContext context) {
        TestFunctions.existing(context).distinct().forEach(function -> {
            List<Invocation> invocations = function.function().invocations();
            List<Invocation> made = invocations.subList(before.getOrDefault(function, 0), invocations.size());
            if (!made.isEmpty()) {
                System.out.print(text(context, function, made));
            }
        });
    }

    private String text(ExtensionContext context, TestFunction function, List<Invocation> made) {
        String title = "Log of function [%s] in test [%s]:%n"
                .formatted(function.function().name(), context.getDisplayName());
        String log =
                function.function().masked(made.stream().map(Transcript::log).collect(Collectors.joining()));
        return wanted == Wanted.ALWAYS ? title + log : title + shortened(log);
    }

    /** The end of a log, where the failure is. */
    private static String shortened(String log) {
        List<String> lines =
                StackTexts.shortened(log.lines().filter(line -> !line.isBlank()).toList());
        int left = Math.max(0, lines.size() - LINES_SHOWN);
        String title = left == 0
                ? ""
                : "... after %d lines, which the JUnit parameter %s = always shows:%n".formatted(left, PARAMETER);
        return lines.stream().skip(left).collect(Collectors.joining("%n".formatted(), title, "%n".formatted()));
    }

    /** The lines of an invocation, after those of the Init phase that it waited for. */
    private static String log(Invocation invocation) {
        String log = invocation.log();
        if (!invocation.coldStart()) {
            return log;
        }
        String stream = invocation.environment().log();
        return stream.substring(0, stream.indexOf(log)) + log;
    }

    private static Wanted wanted(ExtensionContext context) {
        Optional<String> value = context.getConfigurationParameter(PARAMETER);
        return value.map(text -> Arrays.stream(Wanted.values())
                        .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(text))
                        .findFirst()
                        .orElseThrow(() -> new ExtensionConfigurationException(
                                "JUnit configuration parameter %s must be failed, always or never, but is [%s]"
                                        .formatted(PARAMETER, text))))
                .orElse(Wanted.FAILED);
    }
}
