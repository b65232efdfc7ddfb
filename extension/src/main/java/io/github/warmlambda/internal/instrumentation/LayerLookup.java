package io.github.warmlambda.internal.instrumentation;

import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * A class for a function layer to define, whose one method gives the lookup that the lifted body of an {@code inside} call is
 * defined with.
 *
 * <p>Only a lookup from the host's own module may define a nestmate, and each class loader has an unnamed module of its own;
 * so a lookup of ours does not do.
 */
public final class LayerLookup {

    /** The package of the lookup that every layer has. */
    public static final String PACKAGE = "io.github.warmlambda.layer";

    /** The name of its public static method, which takes nothing and returns a {@code MethodHandles.Lookup}. */
    public static final String METHOD_NAME = "lookup";

    private static final String DESCRIPTOR = "()Ljava/lang/invoke/MethodHandles$Lookup;";

    private LayerLookup() {}

    /** The binary name of the class in a package. */
    public static String classNameIn(String packageName) {
        return (packageName.isEmpty() ? "" : packageName + ".") + "WarmLambda$$Lookup";
    }

    /** The class file; it needs no instrumentation. */
    public static byte[] classFile(String className) {
        ClassWriter writer = new ClassWriter(0);
        int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
        writer.visit(Opcodes.V17, access, className.replace('.', '/'), null, "java/lang/Object", null);
        MethodVisitor method =
                writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, METHOD_NAME, DESCRIPTOR, null, null);
        method.visitCode();
        method.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/invoke/MethodHandles", METHOD_NAME, DESCRIPTOR, false);
        method.visitInsn(Opcodes.ARETURN);
        method.visitMaxs(1, 0);
        method.visitEnd();
        return writer.toByteArray();
    }
}
