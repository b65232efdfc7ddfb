package io.github.warmlambda.assertj;

import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.Finding;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.Phase;
import io.github.warmlambda.environment.StaticInitialization;
import io.github.warmlambda.internal.watch.Failure;
import io.github.warmlambda.internal.watch.InvocationLog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The texts of failed assertions: what was expected, and everything that helps to see why it did not come. */
final class Evidence {

    private static final int PAYLOAD_SHOWN = 500;
    private static final int LINES_SHOWN = 8;
    private static final int TEXT_SHOWN = 100;
    private static final int LINES_AROUND = 5;
    private static final String LINE = System.lineSeparator();

    private Evidence() {}

    /** A whole message; its first line says all that build tools and IDEs show of it in a list. */
    static String message(String subject, String expectation, String contradiction, String evidence) {
        String message = "Expecting %s to %s, but %s".formatted(subject, expectation, contradiction);
        return evidence.isEmpty() ? message : message + LINE + evidence;
    }

    /** A text as a part of a line, in quotes. */
    static String quoted(String text) {
        return "\"" + inline(text) + "\"";
    }

    /** A text as a part of a line. */
    static String inline(String text) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", " ");
        return line.length() <= TEXT_SHOWN ? line : line.substring(0, TEXT_SHOWN) + "...";
    }

    /** Two texts of many lines, where they begin to differ; empty if each fits into a line. */
    static String difference(String expected, String actual) {
        if (Math.max(expected.length(), actual.length()) <= TEXT_SHOWN) {
            return "";
        }
        List<String> wanted = expected.lines().toList();
        List<String> found = actual.lines().toList();
        int same = 0;
        while (same < Math.min(wanted.size(), found.size()) && wanted.get(same).equals(found.get(same))) {
            same++;
        }
        return LINE
                + titled("Expected, from line %d:".formatted(same + 1), around(wanted, same))
                + LINE
                + titled("Actual, from line %d:".formatted(same + 1), around(found, same));
    }

    private static String around(List<String> lines, int first) {
        String shown = lines.stream().skip(first).limit(LINES_AROUND).collect(Collectors.joining(LINE));
        return lines.size() - first <= LINES_AROUND ? shown : shown + LINE + "...";
    }

    /** A line, and below it what it announces. */
    static String titled(String title, String content) {
        return title + LINE + indented(content);
    }

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    static String outcome(Invocation invocation) {
        return Failure.of(invocation).map(it -> "failed: " + it.cause()).orElse("succeeded");
    }

    /** What is known of an invocation, of which a message says that already. */
    static String of(Invocation invocation, String said) {
        Optional<Failure> failure = Failure.of(invocation);
        List<String> lines = new ArrayList<>();
        failure.filter(it -> !said.contains(it.cause())).ifPresent(it -> lines.add("It failed: " + it.cause()));
        failure.ifPresent(it -> lines.addAll(it.details()));
        if (failure.isEmpty() && !said.contains(invocation.payloadText())) {
            lines.add("Payload: " + shortened(invocation.payloadText()));
        }
        lines.add("It was %s, in %s"
                .formatted(invocation.coldStart() ? "a cold start" : "warm", invocation.environment()));
        lines.addAll(InvocationLog.lines(invocation));
        return String.join(LINE, lines);
    }

    static String ofInvocations(List<ExecutionEnvironment> environments, List<Invocation> invocations) {
        List<String> lines = invocations.stream().map(Evidence::invocation).toList();
        return environments(environments) + LINE + titled("Invocations:", latest(lines));
    }

    /** The environments, and the runs of which the message does not speak already. */
    static String ofRuns(List<ExecutionEnvironment> environments, List<StaticInitialization> runs, boolean allRuns) {
        String title = (allRuns ? "Static" : "Other static") + " initializers that ran:";
        return environments(environments) + LINE + listed(title, runs);
    }

    /** The classes of runs as a part of a line. */
    static String names(List<StaticInitialization> runs) {
        List<String> names =
                runs.stream().map(StaticInitialization::className).distinct().toList();
        return names.size() == 1 ? names.get(0) : "%s and %d more".formatted(names.get(0), names.size() - 1);
    }

    static String listed(String title, List<StaticInitialization> runs) {
        List<String> lines = runs.stream().map(Evidence::run).toList();
        return titled(title, first(lines));
    }

    /** What a check says, after the word "but". */
    static String found(List<Finding> findings) {
        String found = findings.stream().map(Finding::message).collect(Collectors.joining(LINE + LINE));
        return found.substring(0, 1).toLowerCase(Locale.ROOT) + found.substring(1);
    }

    /** Why a static initializer counts as one that did not run. */
    static String neverRan(
            String className, String since, List<Finding> findings, List<StaticInitialization> runsOfTest) {
        List<Finding> naming = findings.stream()
                .filter(finding -> finding.message().contains("[" + className + "]"))
                .toList();
        if (!naming.isEmpty()) {
            return found(naming);
        }
        if (!runsOfTest.isEmpty()) {
            return listed("only code that the test ran inside initialized the class:", runsOfTest);
        }
        return "it never ran" + since + ": the class was not initialized, or it has no static code";
    }

    /** The runs of classes with similar names first: they tell a misspelt name. */
    static List<StaticInitialization> likeFirst(String className, List<StaticInitialization> runs) {
        return runs.stream()
                .sorted(Comparator.comparingInt(run -> -commonPrefix(className, run.className())))
                .toList();
    }

    private static int commonPrefix(String left, String right) {
        int length = 0;
        while (length < left.length() && length < right.length() && left.charAt(length) == right.charAt(length)) {
            length++;
        }
        return length;
    }

    private static String environments(List<ExecutionEnvironment> environments) {
        List<String> lines = environments.stream().map(Evidence::environment).toList();
        return titled("Execution environments:", latest(lines));
    }

    private static String environment(ExecutionEnvironment environment) {
        String end = environment
                .endReason()
                .map(reason -> (environment.endedOnPurpose() ? " on purpose: " : ": ") + reason.description())
                .orElse("");
        return "%d, %s%s, %s"
                .formatted(
                        environment.number(),
                        environment.state(),
                        end,
                        count(environment.invocations().size(), "invocation"));
    }

    private static String invocation(Invocation invocation) {
        return "request %s in environment %d: %s, %s"
                .formatted(
                        invocation.requestId(),
                        invocation.environment().number(),
                        temperature(invocation),
                        outcome(invocation));
    }

    private static String temperature(Invocation invocation) {
        return invocation.coldStart() ? "cold start" : "warm";
    }

    private static String run(StaticInitialization run) {
        return "%s: environment %d, %s%s, thread \"%s\"%s"
                .formatted(
                        run.className(),
                        run.environment(),
                        run.phase() == Phase.NONE ? "outside all phases" : run.phase() + " phase",
                        run.requestId().map(id -> ", request " + id).orElse(""),
                        run.thread(),
                        run.failure().map(thrown -> ", threw " + thrown).orElse(""));
    }

    private static String shortened(String payload) {
        if (payload.length() <= PAYLOAD_SHOWN) {
            return payload.isEmpty() ? "(empty)" : payload;
        }
        return "%s... (%d characters)".formatted(payload.substring(0, PAYLOAD_SHOWN), payload.length());
    }

    private static String first(List<String> lines) {
        if (lines.size() <= LINES_SHOWN) {
            return lines.isEmpty() ? "(none)" : String.join(LINE, lines);
        }
        String shown = String.join(LINE, lines.subList(0, LINES_SHOWN));
        return shown + LINE + "... and %d more".formatted(lines.size() - LINES_SHOWN);
    }

    private static String latest(List<String> lines) {
        int left = lines.size() - LINES_SHOWN;
        return left <= 0
                ? first(lines)
                : "... after %d earlier ones:".formatted(left)
                        + LINE
                        + String.join(LINE, lines.subList(left, lines.size()));
    }

    private static String indented(String text) {
        return text.lines().map(line -> "  " + line).collect(Collectors.joining(LINE));
    }
}
