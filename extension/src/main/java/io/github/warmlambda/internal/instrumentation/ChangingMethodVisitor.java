package io.github.warmlambda.internal.instrumentation;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Changes the instructions of a method, and tells whether there was anything to change. */
abstract class ChangingMethodVisitor extends MethodVisitor {

    private final Changes changes;

    ChangingMethodVisitor(MethodVisitor next, Changes changes) {
        super(Opcodes.ASM9, next);
        this.changes = changes;
    }

    /** Remember that something changed, if it did. */
    final void mark(boolean changed) {
        changes.mark(changed);
    }

    /** Call a static method that the class did not call. The visitor of the subclass does not see it. */
    final void callHook(String hooks, String name, String descriptor) {
        mark(true);
        super.visitMethodInsn(Opcodes.INVOKESTATIC, hooks, name, descriptor, false);
    }
}
