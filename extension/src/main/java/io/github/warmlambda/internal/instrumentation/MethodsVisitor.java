package io.github.warmlambda.internal.instrumentation;

import java.util.function.BiFunction;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** Passes on a class with its methods rewritten, and all else of it as it is. */
final class MethodsVisitor extends ClassVisitor {

    private final BiFunction<String, MethodVisitor, MethodVisitor> visitors;

    /**
     * Rewrite the methods of a class.
     *
     * @param visitors makes the visitor of a method, from its name and the visitor that comes next
     */
    MethodsVisitor(ClassVisitor next, BiFunction<String, MethodVisitor, MethodVisitor> visitors) {
        super(Opcodes.ASM9, next);
        this.visitors = visitors;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return visitors.apply(name, super.visitMethod(access, name, descriptor, signature, exceptions));
    }
}
