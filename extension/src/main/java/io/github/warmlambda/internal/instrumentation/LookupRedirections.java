package io.github.warmlambda.internal.instrumentation;

import io.github.warmlambda.internal.bridge.ClassDefinitionHooks;
import io.github.warmlambda.internal.bridge.LookupHooks;
import io.github.warmlambda.internal.instrumentation.Redirection.Use;
import java.util.stream.Stream;

/** The part of the {@link Redirections} that concerns lookups: they find members that are redirected, and define classes. */
final class LookupRedirections {

    private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup";
    private static final String TO_HANDLE = ")Ljava/lang/invoke/MethodHandle;";
    private static final String NAME_AND_TYPE = "Ljava/lang/String;Ljava/lang/invoke/MethodType;";

    private LookupRedirections() {}

    static Stream<Redirection> rows() {
        return Stream.of(
                find("findStatic", "(Ljava/lang/Class;" + NAME_AND_TYPE),
                find("findVirtual", "(Ljava/lang/Class;" + NAME_AND_TYPE),
                find("bind", "(Ljava/lang/Object;" + NAME_AND_TYPE),
                find("unreflect", "(Ljava/lang/reflect/Method;"),
                find("findStaticGetter", "(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/Class;"),
                new Redirection(
                        Use.VIRTUAL_CALL,
                        LOOKUP,
                        "defineClass",
                        "([B)Ljava/lang/Class;",
                        ClassDefinitionHooks.class,
                        "defineClass"));
    }

    private static Redirection find(String name, String parameters) {
        return new Redirection(Use.VIRTUAL_CALL, LOOKUP, name, parameters + TO_HANDLE, LookupHooks.class, name);
    }
}
