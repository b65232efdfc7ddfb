package io.github.warmlambda.internal.check;

import io.github.warmlambda.internal.configuration.Masking;
import io.github.warmlambda.internal.watch.Aftermath;
import io.github.warmlambda.internal.watch.ForeignData;
import io.github.warmlambda.internal.watch.FunctionInvocation;
import io.github.warmlambda.internal.watch.LeftData;
import java.util.Map;

/** Judges whether data of a request can still be reached after its response, or came out with another one. */
final class RequestDataCheck extends WarmCheck {

    private static final int TEXT_SHOWN = 60;

    private final String function;
    private final AllowedState allowed;
    private final Masking masking;

    RequestDataCheck(String function, AllowedState allowed, Masking masking) {
        super(true);
        this.function = function;
        this.allowed = allowed;
        this.masking = masking;
    }

    @Override
    void judge(FunctionInvocation invocation, Aftermath aftermath, Map<String, String> findings) {
        for (LeftData left : aftermath.leftData()) {
            if (!allowed.allows(left.location())) {
                findings.putIfAbsent("left " + left.location().rootField(), message(invocation, left));
            }
        }
        for (ForeignData foreign : aftermath.foreignData()) {
            findings.putIfAbsent("foreign " + foreign.where(), message(invocation, foreign));
        }
    }

    private String message(FunctionInvocation invocation, LeftData left) {
        return "%s of function [%s] left data of its request behind: after the response, %s can still be reached.%n  %s holds %s%nClear it before the handler returns, also when it fails. If it is meant to stay, say @AllowState(\"%s\") on the test class."
                .formatted(
                        StateMessages.capitalized(invocation.ordinal()),
                        function,
                        left.what(),
                        left.location().path(),
                        shown(left.text()),
                        left.location().rootField());
    }

    private String message(FunctionInvocation invocation, ForeignData foreign) {
        return "%s of function [%s] has data of an earlier request in its %s: of request %s, %s.%n  %s%nState that the warm process kept has come out with the wrong response; invocation.stateChanges() of the earlier one tells where it was kept."
                .formatted(
                        StateMessages.capitalized(invocation.ordinal()),
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
