package io.github.warmlambda.internal.instrumentation;

import io.github.warmlambda.internal.bridge.FieldUseHooks;
import java.util.Set;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Makes a method tell of each use of a field that is observed. It needs one place more on the stack. */
final class FieldUseVisitor extends MethodVisitor {

    private static final String HOOKS = Type.getInternalName(FieldUseHooks.class);

    private final Set<String> observed;
    private final Changes changes;

    FieldUseVisitor(MethodVisitor next, Set<String> observed, Changes changes) {
        super(Opcodes.ASM9, next);
        this.observed = observed;
        this.changes = changes;
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        String field = owner.replace('/', '.') + "." + name;
        if (observed.contains(field)) {
            boolean written = opcode == Opcodes.PUTSTATIC || opcode == Opcodes.PUTFIELD;
            changes.mark(true);
            super.visitLdcInsn(field);
            super.visitMethodInsn(
                    Opcodes.INVOKESTATIC, HOOKS, written ? "written" : "read", "(Ljava/lang/String;)V", false);
        }
        super.visitFieldInsn(opcode, owner, name, descriptor);
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        super.visitMaxs(maxStack + 1, maxLocals);
    }
}
