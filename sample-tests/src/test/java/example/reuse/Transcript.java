package example.reuse;

import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.Invocation;
import java.util.List;
import java.util.Objects;

/** What an experiment showed, as text for the reader of the build's output. */
final class Transcript {

    static final String LOADED = "Handler file loaded.";

    private static final String DOUBLE_RULE = "=".repeat(120);
    private static final String RULE = "-".repeat(120);
    private static final String ROW = " %10s  %11s  %-5s  %7s  %-6s  %9s  %-30s  %7s  %s%n";

    private final StringBuilder text = new StringBuilder();

    private Transcript(String title) {
        text.append("%n%s%n %s%n%s%n".formatted(DOUBLE_RULE, title, DOUBLE_RULE));
    }

    static Transcript of(String title) {
        return new Transcript(title);
    }

    static List<Observation> observations(List<Invocation> invocations) {
        return invocations.stream().map(Transcript::observation).toList();
    }

    static int occurrences(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    Transcript log(ExecutionEnvironment environment) {
        text.append("%n Log stream of execution environment %d%n%s%n".formatted(environment.number(), RULE));
        text.append(environment.log()).append(RULE).append(System.lineSeparator());
        return this;
    }

    Transcript table(List<Invocation> invocations) {
        text.append("%n".formatted());
        text.append(ROW.formatted(
                "invocation",
                "environment",
                "start",
                "counter",
                "thread",
                "thread id",
                "static code ran at",
                "pid *",
                "JVM start *"));
        for (int i = 0; i < invocations.size(); i++) {
            text.append(row(i + 1, invocations.get(i)));
        }
        text.append(
                " * of the test JVM, in which the environment lives; on AWS they are those of the runtime process.%n"
                        .formatted());
        return this;
    }

    private static String row(int number, Invocation invocation) {
        Observation seen = observation(invocation);
        return ROW.formatted(
                number,
                invocation.environment().number(),
                invocation.coldStart() ? "cold" : "warm",
                seen.getCounter(),
                seen.getThreadName(),
                seen.getThreadId(),
                seen.getInitialized(),
                seen.getPid(),
                seen.getJvmStart());
    }

    private static Observation observation(Invocation invocation) {
        return Objects.requireNonNull(invocation.payloadAs(Observation.class));
    }

    Transcript conclusion(String sentence) {
        text.append("%n %s%n%s%n".formatted(sentence, DOUBLE_RULE));
        return this;
    }

    void print() {
        System.out.println(text);
    }
}
