package io.github.warmlambda.internal.instrumentation;

import io.github.warmlambda.internal.bridge.SnapStartHooks;
import io.github.warmlambda.internal.instrumentation.Redirection.Use;
import java.util.stream.Stream;

/** The part of the {@link Redirections} that concerns what AWS's runtime does around a snapshot. */
final class SnapStartRedirections {

    private static final String DNS_MANAGER = "com/amazonaws/services/lambda/crac/DNSManager";

    private SnapStartRedirections() {}

    static Stream<Redirection> rows() {
        return Stream.of(
                new Redirection(Use.STATIC_CALL, DNS_MANAGER, "clearCache", "()V", SnapStartHooks.class, "clearCache"));
    }
}
