package io.github.warmlambda.internal.watch;

import io.github.warmlambda.environment.Invocation;
import java.util.ArrayList;
import java.util.List;

/** The end of an invocation's log as a part of a message. */
public final class InvocationLog {

    private static final int LINES_SHOWN = 12;

    private InvocationLog() {}

    /** Its last lines under a title; none if the test shows the log anyway, as one that fails does under JUnit. */
    public static List<String> lines(Invocation invocation) {
        if (invocation instanceof FunctionInvocation it && it.logIsTranscribed()) {
            return List.of();
        }
        String tail = invocation instanceof FunctionInvocation it ? it.masked(it.logTail()) : invocation.logTail();
        List<String> all = StackTexts.shortened(
                tail.lines().filter(line -> !line.isBlank()).toList());
        int left = Math.max(0, all.size() - LINES_SHOWN);
        List<String> lines = new ArrayList<>();
        lines.add(left == 0 ? "Log:" : "Log, its last %d lines:".formatted(LINES_SHOWN));
        all.stream().skip(left).map(line -> "  " + line).forEach(lines::add);
        return lines;
    }
}
