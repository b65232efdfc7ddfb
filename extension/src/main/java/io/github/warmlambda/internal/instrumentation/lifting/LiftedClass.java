package io.github.warmlambda.internal.instrumentation.lifting;

import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** The shape of the class that a body is lifted into. */
final class LiftedClass {

    /** The access flags of the method that runs the body. */
    static final int ENTRY = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;

    private static final String SUFFIX = "$$Inside";

    private LiftedClass() {}

    /** The internal name of the class for bodies from a host, in its package, so that it can be of its nest. */
    static String nameIn(String host) {
        return host + SUFFIX;
    }

    static void begin(ClassVisitor writer, int version, String host) {
        int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
        writer.visit(version, access, nameIn(host), null, "java/lang/Object", null);
    }
}
