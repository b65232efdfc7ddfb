package io.github.warmlambda.internal.instrumentation;

import io.github.warmlambda.internal.bridge.StreamHooks;
import io.github.warmlambda.internal.bridge.SystemHooks;
import io.github.warmlambda.internal.instrumentation.Redirection.Use;
import java.util.stream.Stream;

/** The part of the {@link Redirections} that concerns environment variables and standard streams. */
final class SystemRedirections {

    private static final String SYSTEM = "java/lang/System";
    private static final String TO_PRINT = "(Ljava/io/PrintStream;)V";

    private SystemRedirections() {}

    static Stream<Redirection> rows() {
        return Stream.of(
                call(SYSTEM, "getenv", "()Ljava/util/Map;", SystemHooks.class),
                call(SYSTEM, "getenv", "(Ljava/lang/String;)Ljava/lang/String;", SystemHooks.class),
                read("out", "Ljava/io/PrintStream;", SystemHooks.class),
                read("err", "Ljava/io/PrintStream;", SystemHooks.class),
                read("in", "Ljava/io/InputStream;", StreamHooks.class),
                call(SYSTEM, "setOut", TO_PRINT, StreamHooks.class),
                call(SYSTEM, "setErr", TO_PRINT, StreamHooks.class),
                call(SYSTEM, "setIn", "(Ljava/io/InputStream;)V", StreamHooks.class),
                call(SYSTEM, "console", "()Ljava/io/Console;", StreamHooks.class),
                call("java/lang/Thread", "dumpStack", "()V", StreamHooks.class),
                // Any owner, because the name of a class does not tell whether it is a Throwable: the hook looks at the
                // object, and calls an override in the function's code as it is. There, super.printStackTrace() is the
                // row below; where super is a class of the function it stays a call of that class.
                printStackTrace(Use.VIRTUAL_CALL, "*", "printStackTrace"),
                printStackTrace(Use.SUPER_CALL, "java/*", "printStackTraceOfSuper"));
    }

    private static Redirection call(String owner, String name, String descriptor, Class<?> hooks) {
        return new Redirection(Use.STATIC_CALL, owner, name, descriptor, hooks, name);
    }

    private static Redirection read(String name, String descriptor, Class<?> hooks) {
        return new Redirection(Use.STATIC_READ, SYSTEM, name, descriptor, hooks, name);
    }

    private static Redirection printStackTrace(Use use, String owner, String hook) {
        return new Redirection(use, owner, "printStackTrace", "()V", SystemHooks.class, hook);
    }
}
