package io.github.warmlambda.internal.instrumentation;

import io.github.warmlambda.internal.bridge.DriverLoadingHooks;
import java.util.Arrays;
import java.util.Set;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Type;

/**
 * Lets the JDBC drivers of an environment be loaded before {@code DriverManager} looks for one. The call itself stays where it
 * is: the JDK checks who its caller is.
 */
final class DriverLookupVisitor extends ChangingMethodVisitor {

    private static final String MANAGER = "java/sql/DriverManager";
    private static final Set<String> LOOKUPS = Set.of("getConnection", "getDriver", "getDrivers", "drivers");

    DriverLookupVisitor(MethodVisitor next, Changes changes) {
        super(next, changes);
    }

    /** What a class must mention to be concerned. */
    static Set<String> interest() {
        return Set.of(MANAGER);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        if (isLookup(owner, name)) {
            load();
        }
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }

    // A method reference may be called by JDK code, so its making has to do.
    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        if (Arrays.stream(arguments)
                .anyMatch(it -> it instanceof Handle handle && isLookup(handle.getOwner(), handle.getName()))) {
            load();
        }
        super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
    }

    private static boolean isLookup(String owner, String name) {
        return owner.equals(MANAGER) && LOOKUPS.contains(name);
    }

    private void load() {
        callHook(Type.getInternalName(DriverLoadingHooks.class), "load", "()V");
    }
}
