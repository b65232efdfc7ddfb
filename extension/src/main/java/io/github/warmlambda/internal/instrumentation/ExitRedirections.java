package io.github.warmlambda.internal.instrumentation;

import io.github.warmlambda.internal.bridge.ExitHooks;
import io.github.warmlambda.internal.instrumentation.Redirection.Use;
import java.util.stream.Stream;

/** The part of the {@link Redirections} that concerns the end of the process. */
final class ExitRedirections {

    private static final String RUNTIME = "java/lang/Runtime";

    private ExitRedirections() {}

    static Stream<Redirection> rows() {
        return Stream.of(
                new Redirection(Use.STATIC_CALL, "java/lang/System", "exit", "(I)V", ExitHooks.class, "exit"),
                ofRuntime("exit", "(I)V"),
                ofRuntime("halt", "(I)V"),
                ofRuntime("addShutdownHook", "(Ljava/lang/Thread;)V"),
                ofRuntime("removeShutdownHook", "(Ljava/lang/Thread;)Z"));
    }

    private static Redirection ofRuntime(String name, String descriptor) {
        return new Redirection(Use.VIRTUAL_CALL, RUNTIME, name, descriptor, ExitHooks.class, name);
    }
}
