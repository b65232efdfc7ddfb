package io.github.warmlambda.internal.check;

import io.github.warmlambda.internal.watch.FunctionEnvironment;
import io.github.warmlambda.internal.watch.FunctionInvocation;
import io.github.warmlambda.internal.watch.Sight;
import java.util.List;
import java.util.Set;

/** The invocations of an environment that can be judged by what they left behind. */
final class WatchedInvocations {

    private WatchedInvocations() {}

    /** The warm ones. */
    static List<FunctionInvocation> warm(FunctionEnvironment environment, Set<Sight> sights) {
        return watched(
                environment.served().stream()
                        .filter(invocation -> !invocation.coldStart())
                        .toList(),
                sights);
    }

    /** All, also the first, which may have to build up what later ones use. */
    static List<FunctionInvocation> all(FunctionEnvironment environment, Set<Sight> sights) {
        return watched(environment.served(), sights);
    }

    /** Those that were looked at; that nobody looked at any of them is no reason to find nothing. */
    private static List<FunctionInvocation> watched(List<FunctionInvocation> invocations, Set<Sight> sights) {
        List<FunctionInvocation> watched = invocations.stream()
                .filter(invocation -> invocation.aftermath(sights).isPresent())
                .toList();
        if (watched.isEmpty()) {
            invocations.forEach(invocation -> invocation.requireAftermath(sights));
        }
        return watched;
    }
}
