package io.github.warmlambda.internal.instrumentation;

import io.github.warmlambda.internal.bridge.EnvironmentConsoleHandler;
import io.github.warmlambda.internal.bridge.InstrumentedUrlClassLoader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * Classes of the JDK for which a subclass of ours stands where one is constructed or extended. Everywhere else the JDK's name
 * stays; that also keeps stack map frames and signatures true.
 */
final class ReplacedClasses {

    private static final String URL_CLASS_LOADER = "java/net/URLClassLoader";

    private static final Map<String, String> TABLE = Map.of(
            URL_CLASS_LOADER,
            Type.getInternalName(InstrumentedUrlClassLoader.class),
            "java/util/logging/ConsoleHandler",
            Type.getInternalName(EnvironmentConsoleHandler.class));

    private ReplacedClasses() {}

    /** For each class, what another must mention to be concerned. */
    static List<Set<String>> interests() {
        return TABLE.keySet().stream().map(Set::of).toList();
    }

    /** The name to construct or extend in place of this one. */
    static @Nullable String replaced(@Nullable String type) {
        return type == null ? null : TABLE.getOrDefault(type, type);
    }

    /** The owner to call in place of this one: in constructors and methods of super, and for the static factories. */
    static String replacedOwner(int opcode, String owner, String name) {
        boolean concerned = opcode == Opcodes.INVOKESPECIAL || opcode == Opcodes.INVOKESTATIC && isFactory(owner, name);
        return concerned ? TABLE.getOrDefault(owner, owner) : owner;
    }

    /** The handle to use in place of this one. */
    static Handle replaced(Handle handle) {
        String owner = handle.getOwner();
        boolean concerned = handle.getTag() == Opcodes.H_NEWINVOKESPECIAL
                || handle.getTag() == Opcodes.H_INVOKESPECIAL
                || handle.getTag() == Opcodes.H_INVOKESTATIC && isFactory(owner, handle.getName());
        return concerned && TABLE.containsKey(owner)
                ? new Handle(
                        handle.getTag(), TABLE.get(owner), handle.getName(), handle.getDesc(), handle.isInterface())
                : handle;
    }

    private static boolean isFactory(String owner, String name) {
        return owner.equals(URL_CLASS_LOADER) && name.equals("newInstance");
    }
}
