package io.github.warmlambda.internal.check;

import io.github.warmlambda.internal.state.Difference;
import io.github.warmlambda.internal.state.Snapshot;
import io.github.warmlambda.internal.watch.FunctionInvocation;

/** The texts of {@link StateLeakCheck}: the invocation, the path, both values, the first writer, and the way out. */
final class StateMessages {

    private final String function;

    StateMessages(String function) {
        this.function = function;
    }

    String leak(
            Difference difference, FunctionInvocation invocation, FunctionInvocation firstWriter, String explanation) {
        return """
                %s left state behind that the next one finds: %s%n\
                %s%s%s%n\
                Reset it before the handler returns, or keep it in local variables.
                %s""".formatted(
                        CheckMessages.subject(invocation, function),
                        CheckMessages.describe(difference.change()),
                        CheckMessages.place(invocation),
                        firstWriter == invocation
                                ? "  no invocation before it changed that"
                                : "  the first to change that was " + firstWriter.ordinal(),
                        explanation,
                        CheckMessages.allow(difference.location().rootField()));
    }

    String cut() {
        return """
                Nobody knows all that function [%s] keeps: its state has more than %d objects, and what lies farthest from its \
                static fields and its handler object was not looked at.%n\
                Say with ownPackages which code is the project's own, \
                if there is other among it, or switch the check off.""".formatted(function, Snapshot.LIMIT);
    }

    String blind(String className, String reason) {
        return """
                Nobody knows what class [%s] of function [%s] keeps in static fields: \
                it could not be instrumented, because %s, and to read them might initialize it.%n\
                Run the tests with Byte Buddy's or Mockito's agent.
                %s""".formatted(className, function, reason, CheckMessages.allow(className));
    }
}
