package io.github.warmlambda.internal.instrumentation;

import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Makes a static initializer report its begin and its end.
 *
 * <p>The body is wrapped in a try block that is the last of the exception table, so that the handlers of the body come first.
 * {@code <clinit>} keeps its name, because static final fields may be assigned in no other method.
 */
final class RecordingMethodVisitor extends MethodVisitor {

    private static final int HANDLER_STACK = 2;

    private final boolean frames;
    private final String hooks;
    private final Label start = new Label();
    private final Label handler = new Label();

    /**
     * Wrap a static initializer.
     *
     * @param frames whether the class is of a version that has stack map frames
     * @param hooks the internal name of the class to report to
     */
    RecordingMethodVisitor(MethodVisitor next, boolean frames, String hooks) {
        super(Opcodes.ASM9, next);
        this.frames = frames;
        this.hooks = hooks;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        call("enter", "()V");
        super.visitLabel(start);
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == Opcodes.RETURN) {
            call("exit", "()V");
        }
        super.visitInsn(opcode);
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        super.visitTryCatchBlock(start, handler, handler, null);
        super.visitLabel(handler);
        if (frames) {
            // No locals: the body may throw while none of its own are set.
            super.visitFrame(Opcodes.F_FULL, 0, new Object[0], 1, new Object[] {"java/lang/Throwable"});
        }
        super.visitInsn(Opcodes.DUP);
        call("fail", "(Ljava/lang/Throwable;)V");
        super.visitInsn(Opcodes.ATHROW);
        super.visitMaxs(Math.max(maxStack, HANDLER_STACK), maxLocals);
    }

    private void call(String hook, String descriptor) {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, hooks, hook, descriptor, false);
    }
}
