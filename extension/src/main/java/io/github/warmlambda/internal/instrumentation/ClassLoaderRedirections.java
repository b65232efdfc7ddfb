package io.github.warmlambda.internal.instrumentation;

import io.github.warmlambda.internal.bridge.ClassLoaderHooks;
import io.github.warmlambda.internal.instrumentation.Redirection.Use;
import java.util.stream.Stream;

/** The part of the {@link Redirections} that concerns class loaders which code does not name. */
final class ClassLoaderRedirections {

    private static final String CLASS_LOADER = "java/lang/ClassLoader";

    private ClassLoaderRedirections() {}

    static Stream<Redirection> rows() {
        return Stream.of(
                call("getSystemClassLoader", "()Ljava/lang/ClassLoader;"),
                call("getSystemResource", "(Ljava/lang/String;)Ljava/net/URL;"),
                call("getSystemResourceAsStream", "(Ljava/lang/String;)Ljava/io/InputStream;"),
                call("getSystemResources", "(Ljava/lang/String;)Ljava/util/Enumeration;"),
                new Redirection(
                        Use.VIRTUAL_CALL,
                        "java/lang/Thread",
                        "getContextClassLoader",
                        "()Ljava/lang/ClassLoader;",
                        ClassLoaderHooks.class,
                        "getContextClassLoader"));
    }

    /** The names tell enough: no class of the JDK has such methods but these. */
    static boolean hasRareName(Redirection row) {
        return row.hookType() == ClassLoaderHooks.class;
    }

    private static Redirection call(String name, String descriptor) {
        return new Redirection(Use.STATIC_CALL, CLASS_LOADER, name, descriptor, ClassLoaderHooks.class, name);
    }
}
