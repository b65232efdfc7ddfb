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
                %s left %s behind in %s%n\
                %s  after the response, it still holds %s%n\
                Clear it before the handler returns, also when it fails.
                %s""".formatted(
                        CheckMessages.subject(invocation, function),
                        left.what(),
                        left.location().path(),
                        CheckMessages.place(invocation),
                        shown(left.text()),
                        CheckMessages.allow(left.location().rootField()));
    }

    private String message(FunctionInvocation invocation, ForeignData foreign) {
        return """
                %s has data of an earlier request in its %s: %s%n\
                %s  %s of request %s: %s%n\
                The warm process kept it, and it came out with the wrong response; \
                invocation.stateChanges() of the earlier one tells where it was kept.""".formatted(
                        CheckMessages.subject(invocation, function),
                        foreign.where(),
                        shown(foreign.text()),
                        CheckMessages.place(invocation),
                        foreign.what(),
                        foreign.requestId(),
                        shown(foreign.text()));
    }

    private String shown(String text) {
        String masked = masking.apply(text);
        return "\"" + (masked.length() > TEXT_SHOWN ? masked.substring(0, TEXT_SHOWN) + "..." : masked) + "\"";
    }
}
