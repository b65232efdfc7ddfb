package io.github.warmlambda.internal.instrumentation;

import static java.util.stream.Collectors.groupingBy;

import io.github.warmlambda.internal.bridge.ClassDefinitionHooks;
import io.github.warmlambda.internal.bridge.SystemHooks;
import io.github.warmlambda.internal.instrumentation.Redirection.Use;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/** The table of all members of the JDK that instrumented code does not reach itself. */
final class Redirections {

    private static final String SYSTEM = "java/lang/System";
    private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup";
    private static final Class<?> SYSTEM_HOOKS = SystemHooks.class;
    private static final Class<?> DEFINITION_HOOKS = ClassDefinitionHooks.class;

    private static final List<Redirection> OTHERS = List.of(
            row(Use.STATIC_CALL, SYSTEM, "getenv", "()Ljava/util/Map;", SYSTEM_HOOKS, "getenv"),
            row(Use.STATIC_CALL, SYSTEM, "getenv", "(Ljava/lang/String;)Ljava/lang/String;", SYSTEM_HOOKS, "getenv"),
            row(Use.STATIC_READ, SYSTEM, "out", "Ljava/io/PrintStream;", SYSTEM_HOOKS, "out"),
            row(Use.STATIC_READ, SYSTEM, "err", "Ljava/io/PrintStream;", SYSTEM_HOOKS, "err"),
            // Any owner, because the name of a class does not tell whether it is a Throwable: the hook looks at the
            // object,
            // and calls an override in the function's code as it is. There, super.printStackTrace() is the row below;
            // where
            // super is a class of the function it stays a call of that class.
            row(Use.VIRTUAL_CALL, "*", "printStackTrace", "()V", SYSTEM_HOOKS, "printStackTrace"),
            row(Use.SUPER_CALL, "java/*", "printStackTrace", "()V", SYSTEM_HOOKS, "printStackTraceOfSuper"),
            row(Use.VIRTUAL_CALL, LOOKUP, "defineClass", "([B)Ljava/lang/Class;", DEFINITION_HOOKS, "defineClass"));

    private static final List<Redirection> TABLE =
            Stream.concat(JvmStateRedirections.rows(), OTHERS.stream()).toList();

    private static final Map<String, List<Redirection>> BY_NAME = TABLE.stream().collect(groupingBy(Redirection::name));

    private Redirections() {}

    /** The redirection of the member that an instruction uses, or null. */
    static @Nullable Redirection of(int opcode, String owner, String name, String descriptor) {
        for (Redirection row : BY_NAME.getOrDefault(name, List.of())) {
            if (row.appliesTo(opcode, owner, descriptor)) {
                return row;
            }
        }
        return null;
    }

    /** The redirection of the member that a method handle uses, or null. */
    static @Nullable Redirection of(Handle handle) {
        for (Redirection row : BY_NAME.getOrDefault(handle.getName(), List.of())) {
            if (row.appliesTo(handle)) {
                return row;
            }
        }
        return null;
    }

    /** For each row, what a class must mention to be concerned by it. */
    static List<Set<String>> interests() {
        return TABLE.stream().map(Redirections::interest).toList();
    }

    private static Set<String> interest(Redirection row) {
        return row.hasAnyOwner() || JvmStateRedirections.hasRareName(row)
                ? Set.of(row.name())
                : Set.of(row.owner(), row.name());
    }

    private static Redirection row(
            Use use, String owner, String name, String descriptor, Class<?> hookClass, String hook) {
        return new Redirection(use, owner, name, descriptor, Type.getInternalName(hookClass), hook);
    }
}
