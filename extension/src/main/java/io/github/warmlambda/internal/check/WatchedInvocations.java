package io.github.warmlambda.internal.check;

import io.github.warmlambda.internal.watch.FunctionEnvironment;
import io.github.warmlambda.internal.watch.FunctionInvocation;
import java.util.List;

/** The invocations of an environment that can be judged by what they left behind. */
final class WatchedInvocations {

    private WatchedInvocations() {}

    /** The warm ones. */
    static List<FunctionInvocation> warm(FunctionEnvironment environment) {
        return watched(environment.served().stream()
                .filter(invocation -> !invocation.coldStart())
                .toList());
    }

    /** All, also the first, which may have to build up what later ones use. */
    static List<FunctionInvocation> all(FunctionEnvironment environment) {
        return watched(environment.served());
    }

    /** Those since the test asked; that nobody looked at any of them is no reason to find nothing. */
    private static List<FunctionInvocation> watched(List<FunctionInvocation> invocations) {
        List<FunctionInvocation> watched = invocations.stream()
                .filter(invocation -> invocation.aftermath().isPresent())
                .toList();
        if (watched.isEmpty()) {
            invocations.forEach(FunctionInvocation::requireAftermath);
        }
        return watched;
    }
}
