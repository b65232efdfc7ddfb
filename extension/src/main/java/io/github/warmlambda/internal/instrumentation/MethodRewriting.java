package io.github.warmlambda.internal.instrumentation;

import java.util.function.BiFunction;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** Rewrites the methods of class files that have been instrumented already, for what only some functions need. */
final class MethodRewriting {

    private final BiFunction<MethodVisitor, Changes, MethodVisitor> visitors;

    /**
     * A rewriting.
     *
     * @param visitors makes the visitor of one method, which marks what it changes
     */
    MethodRewriting(BiFunction<MethodVisitor, Changes, MethodVisitor> visitors) {
        this.visitors = visitors;
    }

    /** The class with its methods rewritten; or as it was, if it cannot be. */
    InstrumentedClass of(InstrumentedClass definition) {
        try {
            return definition.withClassFile(rewritten(definition.classFile()));
        } catch (RuntimeException unreadable) {
            return definition;
        }
    }

    private byte[] rewritten(byte[] classFile) {
        Changes changes = new Changes();
        ClassReader reader = new ClassReader(ClassFileVersion.readable(classFile));
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public @Nullable MethodVisitor visitMethod(
                            int access,
                            String name,
                            String descriptor,
                            @Nullable String signature,
                            String @Nullable [] exceptions) {
                        return visitors.apply(
                                super.visitMethod(access, name, descriptor, signature, exceptions), changes);
                    }
                },
                0);
        if (!changes.any()) {
            return classFile;
        }
        byte[] result = writer.toByteArray();
        ClassFileVersion.copy(classFile, result);
        return result;
    }
}
