package io.github.warmlambda.assertj;

import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.Finding;
import io.github.warmlambda.environment.FunctionError;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.Phase;
import io.github.warmlambda.environment.StaticInitialization;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The texts of failed assertions: what was expected, and everything that helps to see why it did not come. */
final class Evidence {

    private static final int PAYLOAD_SHOWN = 500;
    private static final int LINES_SHOWN = 20;
    private static final int LOG_TAIL_BYTES = 4 * 1024;
    private static final String LINE = System.lineSeparator();

    private Evidence() {}

    /** A whole message, in AssertJ's shape. */
    static String message(String subject, String expectation, String contradiction, String evidence) {
        return String.join(
                LINE, "", "Expecting", indented(subject), "to " + expectation, "but " + contradiction, "", evidence);
    }

    /** A line, and below it what it announces. */
    static String titled(String title, String content) {
        return title + LINE + indented(content);
    }

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    static String describe(FunctionError error) {
        return error.errorType().map(type -> type + ": ").orElse("") + error.errorMessage();
    }

    static String outcome(Invocation invocation) {
        return invocation.error().map(error -> "failed with " + describe(error)).orElse("succeeded");
    }

    static String of(Invocation invocation) {
        List<String> lines = new ArrayList<>();
        lines.add("Outcome: " + temperature(invocation) + ", " + outcome(invocation));
        invocation.hint().ifPresent(hint -> lines.add("Hint: " + hint));
        invocation.error().ifPresent(error -> error.stackTrace().forEach(frame -> lines.add("    at " + frame)));
        lines.add("Payload: " + shortened(invocation.payloadText()));
        lines.add(log(invocation));
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

    static String listed(String title, List<StaticInitialization> runs) {
        List<String> lines = runs.stream().map(Evidence::run).toList();
        return titled(title, first(lines));
    }

    static String found(List<Finding> findings) {
        return findings.stream()
                .map(finding -> indented(finding.message()))
                .collect(Collectors.joining(LINE, "the check found:" + LINE, ""));
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

    private static String log(Invocation invocation) {
        String tail = invocation.logTail();
        if (tail.getBytes(StandardCharsets.UTF_8).length < LOG_TAIL_BYTES) {
            return titled("Log:", tail);
        }
        return titled("Log, its last 4 KB:", "..." + tail);
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
