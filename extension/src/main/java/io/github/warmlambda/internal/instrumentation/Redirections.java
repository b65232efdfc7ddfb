package io.github.warmlambda.internal.instrumentation;

import static java.util.stream.Collectors.groupingBy;

import io.github.warmlambda.internal.bridge.ClassDefinitionHooks;
import io.github.warmlambda.internal.bridge.ExitHooks;
import io.github.warmlambda.internal.bridge.LookupHooks;
import io.github.warmlambda.internal.bridge.SystemHooks;
import io.github.warmlambda.internal.instrumentation.Redirection.Use;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.jar.asm.Handle;
import org.jspecify.annotations.Nullable;

/** The table of all members of the JDK that instrumented code does not reach itself. */
final class Redirections {

    private static final String SYSTEM = "java/lang/System";
    private static final String RUNTIME = "java/lang/Runtime";
    private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup";
    private static final Class<?> SYSTEM_HOOKS = SystemHooks.class;
    private static final Class<?> DEFINITION_HOOKS = ClassDefinitionHooks.class;
    private static final Class<?> EXIT_HOOKS = ExitHooks.class;
    private static final Class<?> LOOKUP_HOOKS = LookupHooks.class;
    private static final String FIND =
            "(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/MethodHandle;";
    private static final String BIND =
            "(Ljava/lang/Object;Ljava/lang/String;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/MethodHandle;";
    private static final String UNREFLECT = "(Ljava/lang/reflect/Method;)Ljava/lang/invoke/MethodHandle;";
    private static final String FIND_GETTER =
            "(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/invoke/MethodHandle;";

    private static final List<Redirection> TABLE = List.of(
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
            row(Use.STATIC_CALL, SYSTEM, "exit", "(I)V", EXIT_HOOKS, "exit"),
            row(Use.VIRTUAL_CALL, RUNTIME, "exit", "(I)V", EXIT_HOOKS, "exit"),
            row(Use.VIRTUAL_CALL, RUNTIME, "halt", "(I)V", EXIT_HOOKS, "halt"),
            row(Use.VIRTUAL_CALL, RUNTIME, "addShutdownHook", "(Ljava/lang/Thread;)V", EXIT_HOOKS, "addShutdownHook"),
            row(
                    Use.VIRTUAL_CALL,
                    RUNTIME,
                    "removeShutdownHook",
                    "(Ljava/lang/Thread;)Z",
                    EXIT_HOOKS,
                    "removeShutdownHook"),
            row(Use.VIRTUAL_CALL, LOOKUP, "findStatic", FIND, LOOKUP_HOOKS, "findStatic"),
            row(Use.VIRTUAL_CALL, LOOKUP, "findVirtual", FIND, LOOKUP_HOOKS, "findVirtual"),
            row(Use.VIRTUAL_CALL, LOOKUP, "bind", BIND, LOOKUP_HOOKS, "bind"),
            row(Use.VIRTUAL_CALL, LOOKUP, "unreflect", UNREFLECT, LOOKUP_HOOKS, "unreflect"),
            row(Use.VIRTUAL_CALL, LOOKUP, "findStaticGetter", FIND_GETTER, LOOKUP_HOOKS, "findStaticGetter"),
            row(Use.VIRTUAL_CALL, LOOKUP, "defineClass", "([B)Ljava/lang/Class;", DEFINITION_HOOKS, "defineClass"));

    private static final Map<String, List<Redirection>> BY_NAME = TABLE.stream().collect(groupingBy(Redirection::name));

    static {
        TABLE.stream().filter(row -> !row.hasAnyOwner()).forEach(Redirection::registerForReflection);
    }

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
        return TABLE.stream()
                .map(row -> row.hasAnyOwner() ? Set.of(row.name()) : Set.of(row.owner(), row.name()))
                .toList();
    }

    private static Redirection row(
            Use use, String owner, String name, String descriptor, Class<?> hookClass, String hook) {
        return new Redirection(use, owner, name, descriptor, hookClass, hook);
    }
}
