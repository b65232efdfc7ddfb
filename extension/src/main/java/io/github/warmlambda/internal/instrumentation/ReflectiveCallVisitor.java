package io.github.warmlambda.internal.instrumentation;

import io.github.warmlambda.internal.bridge.ReflectiveCall;
import java.util.Set;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Looks at each call of {@code Method.invoke} before it is made, and replaces what is called if it is a redirected member. The
 * call itself stays where it is: the JDK checks who its caller is, and AWS's error JSON shows the frames. It leaves the three
 * values on the stack that it takes from there, and never has more.
 */
final class ReflectiveCallVisitor extends ChangingMethodVisitor {

    private static final String METHOD = "java/lang/reflect/Method";
    private static final String CALL = Type.getInternalName(ReflectiveCall.class);
    private static final String OF = "(L" + METHOD + ";Ljava/lang/Object;[Ljava/lang/Object;)L" + CALL + ";";

    ReflectiveCallVisitor(MethodVisitor next, Changes changes) {
        super(next, changes);
    }

    /** What a class must mention to be concerned. */
    static Set<String> interest() {
        return Set.of(METHOD, "invoke");
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        if (owner.equals(METHOD) && name.equals("invoke")) {
            callHook(CALL, "of", OF);
            super.visitInsn(Opcodes.DUP);
            fetch("method", "()L" + METHOD + ";");
            super.visitInsn(Opcodes.SWAP);
            super.visitInsn(Opcodes.DUP);
            fetch("receiver", "()Ljava/lang/Object;");
            super.visitInsn(Opcodes.SWAP);
            fetch("arguments", "()[Ljava/lang/Object;");
        }
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }

    private void fetch(String name, String descriptor) {
        super.visitMethodInsn(Opcodes.INVOKEVIRTUAL, CALL, name, descriptor, false);
    }
}
