package io.github.warmlambda.internal.instrumentation;

import io.github.warmlambda.internal.bridge.FieldUseHooks;
import java.util.Set;
import java.util.function.BiFunction;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Makes a method tell of each use of a field that is observed. It needs one place more on the stack. */
final class FieldUseVisitor extends ChangingMethodVisitor {

    private static final String HOOKS = Type.getInternalName(FieldUseHooks.class);

    private final Set<String> observed;

    private FieldUseVisitor(MethodVisitor next, Changes changes, Set<String> observed) {
        super(next, changes);
        this.observed = observed;
    }

    /** Visitors of methods that look for uses of these fields. */
    static BiFunction<MethodVisitor, Changes, MethodVisitor> of(Set<String> observed) {
        return (next, changes) -> new FieldUseVisitor(next, changes, observed);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        String field = owner.replace('/', '.') + "." + name;
        if (observed.contains(field)) {
            boolean written = opcode == Opcodes.PUTSTATIC || opcode == Opcodes.PUTFIELD;
            super.visitLdcInsn(field);
            callHook(HOOKS, written ? "written" : "read", "(Ljava/lang/String;)V");
        }
        super.visitFieldInsn(opcode, owner, name, descriptor);
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        super.visitMaxs(maxStack + 1, maxLocals);
    }
}
