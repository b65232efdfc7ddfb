package io.github.warmlambda.internal.instrumentation;

import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Applies the {@link Redirections} and the {@link ReplacedClasses} to the instructions of a method, and to the method handles
 * that its method references and dynamic constants are made of.
 *
 * <p>A hook takes from the stack and leaves on it exactly what the member does, so frames and sizes stay as they are.
 */
final class RedirectingMethodVisitor extends ChangingMethodVisitor {

    RedirectingMethodVisitor(MethodVisitor next, Changes changes) {
        super(next, changes);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        Redirection redirection = Redirections.of(opcode, owner, name, descriptor);
        if (redirection != null) {
            call(redirection);
            return;
        }
        String replaced = ReplacedClasses.replacedOwner(opcode, owner, name);
        mark(!replaced.equals(owner));
        super.visitMethodInsn(opcode, replaced, name, descriptor, isInterface);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        Redirection redirection = Redirections.of(opcode, owner, name, descriptor);
        if (redirection != null) {
            call(redirection);
        } else {
            super.visitFieldInsn(opcode, owner, name, descriptor);
        }
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        String replaced = opcode == Opcodes.NEW ? ReplacedClasses.replaced(type) : type;
        mark(!type.equals(replaced));
        super.visitTypeInsn(opcode, replaced);
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        super.visitInvokeDynamicInsn(name, descriptor, redirected(bootstrap), redirected(arguments));
    }

    @Override
    public void visitLdcInsn(Object value) {
        super.visitLdcInsn(redirected(value));
    }

    private void call(Redirection redirection) {
        callHook(redirection.hookClass(), redirection.hook(), redirection.hookDescriptor());
    }

    private Object[] redirected(Object[] arguments) {
        Object[] redirected = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            redirected[i] = redirected(arguments[i]);
        }
        return redirected;
    }

    private Object redirected(Object constant) {
        if (constant instanceof Handle handle) {
            return redirected(handle);
        }
        return constant instanceof ConstantDynamic dynamic ? redirected(dynamic) : constant;
    }

    private Handle redirected(Handle handle) {
        Redirection redirection = Redirections.of(handle);
        Handle redirected = redirection == null ? ReplacedClasses.replaced(handle) : redirection.hookHandle();
        mark(!redirected.equals(handle));
        return redirected;
    }

    private ConstantDynamic redirected(ConstantDynamic dynamic) {
        Object[] arguments = new Object[dynamic.getBootstrapMethodArgumentCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = redirected(dynamic.getBootstrapMethodArgument(i));
        }
        Handle bootstrap = redirected(dynamic.getBootstrapMethod());
        return new ConstantDynamic(dynamic.getName(), dynamic.getDescriptor(), bootstrap, arguments);
    }
}
