package io.github.warmlambda.internal.check;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.internal.configuration.Masking;
import io.github.warmlambda.internal.watch.Aftermath;
import io.github.warmlambda.internal.watch.ForeignData;
import io.github.warmlambda.internal.watch.FunctionInvocation;
import io.github.warmlambda.internal.watch.LeftData;
import io.github.warmlambda.internal.watch.Sight;
import java.util.Set;

/** Judges whether data of a request can still be reached after its response, or came out with another one. */
final class RequestDataCheck extends WarmCheck {

    private static final int TEXT_SHOWN = 60;

    private record Left(String rootField) {}

    private record Foreign(String where) {}

    private final String function;
    private final AllowedState allowed;
    private final Masking masking;

    RequestDataCheck(CheckContext context) {
        super(true);
        function = context.function();
        allowed = context.allowed();
        masking = context.masking();
    }

    @Override
    public Check check() {
        return Check.NO_REQUEST_DATA_LEFT;
    }

    @Override
    public Set<Sight> sees() {
        return Set.of(Sight.REQUEST_TEXTS);
    }

    @Override
    void judge(FunctionInvocation invocation, Aftermath aftermath, Verdicts verdicts) {
        for (LeftData left : aftermath.leftData()) {
            if (!allowed.allows(left.location())) {
                verdicts.add(new Left(left.location().rootField()), () -> message(invocation, left));
            }
        }
        for (ForeignData foreign : aftermath.foreignData()) {
            verdicts.add(new Foreign(foreign.where()), () -> message(invocation, foreign));
        }
    }

    private String message(FunctionInvocation invocation, LeftData left) {
        return """
                %s of function [%s] left data of its request behind: after the response, %s can still be reached.%n\
                  %s holds %s%n\
                Clear it before the handler returns, also when it fails. \
                If it is meant to stay, say @AllowState("%s") on the test class.""".formatted(
                        CheckMessages.capitalized(invocation.ordinal()),
                        function,
                        left.what(),
                        left.location().path(),
                        shown(left.text()),
                        left.location().rootField());
    }

    private String message(FunctionInvocation invocation, ForeignData foreign) {
        return """
                %s of function [%s] has data of an earlier request in its %s: of request %s, %s.%n\
                  %s%n\
                State that the warm process kept has come out with the wrong response; \
                invocation.stateChanges() of the earlier one tells where it was kept.""".formatted(
                        CheckMessages.capitalized(invocation.ordinal()),
                        function,
                        foreign.where(),
                        foreign.requestId(),
                        foreign.what(),
                        shown(foreign.text()));
    }

    private String shown(String text) {
        String masked = masking.apply(text);
        return "\"" + (masked.length() > TEXT_SHOWN ? masked.substring(0, TEXT_SHOWN) + "..." : masked) + "\"";
    }
}
