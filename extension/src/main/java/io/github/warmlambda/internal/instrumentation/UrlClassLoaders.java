package io.github.warmlambda.internal.instrumentation;

import io.github.warmlambda.internal.bridge.InstrumentedUrlClassLoader;
import java.util.Set;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * Where {@link InstrumentedUrlClassLoader} stands for {@code java.net.URLClassLoader}: where one is constructed or extended.
 * Everywhere else the JDK's name stays, since ours is a subclass; that also keeps stack map frames and signatures true.
 */
final class UrlClassLoaders {

    private static final String JDK = "java/net/URLClassLoader";
    private static final String OURS = Type.getInternalName(InstrumentedUrlClassLoader.class);

    private UrlClassLoaders() {}

    /** What a class must mention to be concerned. */
    static Set<String> interest() {
        return Set.of(JDK);
    }

    /** The name to construct or extend in place of this one. */
    static @Nullable String replaced(@Nullable String type) {
        return JDK.equals(type) ? OURS : type;
    }

    /** The owner to call in place of this one: in constructors and methods of super, and for the static factories. */
    static String replacedOwner(int opcode, String owner, String name) {
        boolean concerned = opcode == Opcodes.INVOKESPECIAL || opcode == Opcodes.INVOKESTATIC && isFactory(name);
        return concerned && owner.equals(JDK) ? OURS : owner;
    }

    /** The handle to use in place of this one. */
    static Handle replaced(Handle handle) {
        boolean concerned = handle.getTag() == Opcodes.H_NEWINVOKESPECIAL
                || handle.getTag() == Opcodes.H_INVOKESPECIAL
                || handle.getTag() == Opcodes.H_INVOKESTATIC && isFactory(handle.getName());
        return concerned && handle.getOwner().equals(JDK)
                ? new Handle(handle.getTag(), OURS, handle.getName(), handle.getDesc(), handle.isInterface())
                : handle;
    }

    private static boolean isFactory(String name) {
        return name.equals("newInstance");
    }
}
