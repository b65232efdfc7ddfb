package io.github.warmlambda.internal.instrumentation.lifting;

import java.lang.invoke.SerializedLambda;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Generates a class that calls what a method reference refers to. */
final class MethodReferenceLifter {

    private static final String ENTRY_NAME = "call";

    private final String host;
    private final Handle handle;

    MethodReferenceLifter(SerializedLambda lambda, Handle handle) {
        // No class can be added to a package of the JDK; what it offers is public, so the test's own package will do.
        boolean ofJdk = lambda.getCapturedArgCount() > 0 || handle.getOwner().startsWith("java/");
        this.host = ofJdk ? lambda.getCapturingClass() : handle.getOwner();
        this.handle = handle;
    }

    LiftedBody lift() {
        ClassWriter writer = new ClassWriter(0);
        LiftedClass.begin(writer, Opcodes.V17, host);
        String descriptor = entryDescriptor();
        MethodVisitor method = writer.visitMethod(LiftedClass.ENTRY, ENTRY_NAME, descriptor, null, null);
        method.visitCode();
        boolean constructor = handle.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        if (constructor) {
            method.visitTypeInsn(Opcodes.NEW, handle.getOwner());
            method.visitInsn(Opcodes.DUP);
        }
        int slots = loadArguments(method, descriptor);
        method.visitMethodInsn(opcode(), handle.getOwner(), handle.getName(), handle.getDesc(), handle.isInterface());
        Type result = Type.getReturnType(descriptor);
        method.visitInsn(result.getOpcode(Opcodes.IRETURN));
        method.visitMaxs(Math.max(slots + (constructor ? 2 : 0), result.getSize()), slots);
        method.visitEnd();
        return new LiftedBody(
                host.replace('/', '.'),
                LiftedClass.nameIn(host).replace('/', '.'),
                writer.toByteArray(),
                ENTRY_NAME,
                descriptor);
    }

    private static int loadArguments(MethodVisitor method, String descriptor) {
        int slots = 0;
        for (Type argument : Type.getArgumentTypes(descriptor)) {
            method.visitVarInsn(argument.getOpcode(Opcodes.ILOAD), slots);
            slots += argument.getSize();
        }
        return slots;
    }

    private String entryDescriptor() {
        String owner = "L" + handle.getOwner() + ";";
        String descriptor = handle.getDesc();
        return switch (handle.getTag()) {
            case Opcodes.H_INVOKESTATIC -> descriptor;
            case Opcodes.H_NEWINVOKESPECIAL -> descriptor.substring(0, descriptor.length() - 1) + owner;
            default -> "(" + owner + descriptor.substring(1);
        };
    }

    private int opcode() {
        return switch (handle.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            default -> Opcodes.INVOKEVIRTUAL;
        };
    }
}
