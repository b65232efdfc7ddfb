package io.github.warmlambda.internal.instrumentation.lifting;

import io.github.warmlambda.internal.bridge.LiftedLambdas;
import java.util.Set;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Turns references to the bodies that were lifted together to their new class; all others stay as they are. */
final class LiftingMethodVisitor extends MethodVisitor {

    private static final Handle METAFACTORY = new Handle(
            Opcodes.H_INVOKESTATIC,
            Type.getInternalName(LiftedLambdas.class),
            "metafactory",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
                    + "[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;",
            false);

    private final String host;
    private final Set<MethodKey> lifted;

    LiftingMethodVisitor(MethodVisitor next, String host, Set<MethodKey> lifted) {
        super(Opcodes.ASM9, next);
        this.host = host;
        this.lifted = lifted;
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        if (opcode == Opcodes.GETSTATIC && LiftingRules.isAssertionFlag(name)) {
            // A test's assertions are on; to read the flag would initialize the test class.
            super.visitInsn(Opcodes.ICONST_0);
        } else {
            super.visitFieldInsn(opcode, owner, name, descriptor);
        }
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        Object[] moved = new Object[arguments.length];
        boolean any = false;
        for (int i = 0; i < moved.length; i++) {
            moved[i] = arguments[i] instanceof Handle handle ? moved(handle) : arguments[i];
            any |= !moved[i].equals(arguments[i]);
        }
        boolean lambda = any && bootstrap.getOwner().equals(MethodBodyReader.LAMBDA_METAFACTORY);
        super.visitInvokeDynamicInsn(name, descriptor, lambda ? METAFACTORY : bootstrap, moved);
    }

    private Handle moved(Handle handle) {
        boolean moves = handle.getOwner().equals(host) && lifted.contains(MethodKey.of(handle));
        return moves
                ? new Handle(handle.getTag(), LiftedClass.nameIn(host), handle.getName(), handle.getDesc(), false)
                : handle;
    }
}
