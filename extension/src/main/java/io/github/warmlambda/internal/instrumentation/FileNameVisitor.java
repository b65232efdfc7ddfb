package io.github.warmlambda.internal.instrumentation;

import io.github.warmlambda.internal.bridge.FileNameHooks;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Makes a method tell of each text, file and path that it gets from a call or a constant, and of the parts that it makes a file
 * of. That needs two places more on the stack.
 */
final class FileNameVisitor extends ChangingMethodVisitor {

    private static final String HOOKS = Type.getInternalName(FileNameHooks.class);
    private static final String HOOK = "named";

    FileNameVisitor(MethodVisitor next, Changes changes) {
        super(next, changes);
    }

    @Override
    public void visitLdcInsn(Object value) {
        super.visitLdcInsn(value);
        if (value instanceof String text && text.startsWith("/tmp/")) {
            tell();
        }
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
        tellOfResult(descriptor);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        if (owner.equals("java/io/File") && name.equals("<init>") && descriptor.endsWith(";Ljava/lang/String;)V")) {
            super.visitInsn(Opcodes.DUP2);
            callHook(HOOKS, HOOK, "(Ljava/lang/Object;Ljava/lang/String;)V");
        }
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        tellOfResult(descriptor);
    }

    private void tellOfResult(String descriptor) {
        if (descriptor.endsWith(")Ljava/lang/String;")
                || descriptor.endsWith(")Ljava/nio/file/Path;")
                || descriptor.endsWith(")Ljava/io/File;")) {
            tell();
        }
    }

    private void tell() {
        super.visitInsn(Opcodes.DUP);
        callHook(HOOKS, HOOK, "(Ljava/lang/Object;)V");
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        super.visitMaxs(maxStack + 2, maxLocals);
    }
}
