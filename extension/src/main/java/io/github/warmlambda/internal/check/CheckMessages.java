package io.github.warmlambda.internal.check;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.StateChange;
import io.github.warmlambda.internal.watch.FunctionInvocation;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What the messages of several checks share. */
final class CheckMessages {

    private CheckMessages() {}

    static String describe(StateChange change) {
        String verb = switch (change.kind()) {
            case ASSIGNED -> "was assigned:";
            case GROWN -> "grew:";
            case SHRUNK -> "shrank:";
            case MUTATED -> "changed:";
        };
        return "%s %s from %s to %s".formatted(change.path(), verb, change.before(), change.after());
    }

    /** An invocation as the subject of the first line of a message. */
    static String subject(FunctionInvocation invocation, String function) {
        return "Invocation %d (%s) of function [%s]"
                .formatted(invocation.number(), invocation.coldStart() ? "cold start" : "warm", function);
    }

    /** Where that was, as a line of evidence. */
    static String place(FunctionInvocation invocation) {
        return "  execution environment %d, request %s%n"
                .formatted(invocation.environment().number(), invocation.requestId());
    }

    /** How to say that state is meant to stay; the last line can be pasted. */
    static String allow(String... names) {
        return annotate("If it is meant to stay", names);
    }

    private static String annotate(String condition, String... names) {
        String quoted = Arrays.stream(names)
                .map(name -> "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(", "));
        return """
                %s, annotate the test class:
                    @AllowState(%s)""".formatted(condition, names.length == 1 ? quoted : "{" + quoted + "}");
    }

    /** How to say that a warm environment may answer something else in a place. */
    static String allowDifference(String place) {
        return annotate("If the answers may differ there", place);
    }

    /** How to do without a check. */
    static String switchOff(Check check) {
        return "If that is meant, switch the check off: withoutChecks = Check.%s in @WarmLambda.".formatted(check);
    }

    static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
