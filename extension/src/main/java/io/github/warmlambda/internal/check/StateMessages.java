package io.github.warmlambda.internal.check;

import io.github.warmlambda.environment.StateChange;
import io.github.warmlambda.internal.state.Difference;
import io.github.warmlambda.internal.watch.FunctionInvocation;

/** The texts of {@link StateLeakCheck}: the invocation, the path, both values, the first writer, and the way out. */
final class StateMessages {

    private final String function;

    StateMessages(String function) {
        this.function = function;
    }

    String leak(
            Difference difference, FunctionInvocation invocation, FunctionInvocation firstWriter, String explanation) {
        return "%s of function [%s] left state behind that the next invocation finds:%n  %s%n%s%s%nReset it before the handler returns, or keep it in local variables. If it is meant to stay, say @AllowState(\"%s\") on the test class."
                .formatted(
                        capitalized(invocation.ordinal()),
                        function,
                        describe(difference.change()),
                        firstWriter == invocation
                                ? "No invocation before it changed that."
                                : "The first to change that was %s.".formatted(firstWriter.ordinal()),
                        explanation,
                        difference.location().rootField());
    }

    String blind(String className, String reason) {
        return "Nobody knows what class [%s] of function [%s] keeps in static fields: it could not be instrumented, because %s, and to read them might initialize it.%nSay @AllowState(\"%s\") on the test class if that does not matter, or run the tests with Byte Buddy's or Mockito's agent."
                .formatted(className, function, reason, className);
    }

    static String describe(StateChange change) {
        String verb = switch (change.kind()) {
            case ASSIGNED -> "was assigned:";
            case GROWN -> "grew:";
            case SHRUNK -> "shrank:";
            case MUTATED -> "changed:";
        };
        return "%s %s from %s to %s".formatted(change.path(), verb, change.before(), change.after());
    }

    static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
