package io.github.warmlambda.internal.instrumentation;

import java.util.function.BiFunction;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;

/**
 * Rewrites the methods of a class file that has been instrumented already. A class of its own, so that a JVM in which none has to
 * be rewritten loads nothing of ASM.
 */
final class MethodRewriting {

    private MethodRewriting() {}

    /**
     * The class with its methods rewritten; or as it was, if it cannot be.
     *
     * @param visitors makes the visitor of one method, which marks what it changes
     */
    static InstrumentedClass of(
            InstrumentedClass definition, BiFunction<MethodVisitor, Changes, MethodVisitor> visitors) {
        try {
            return definition.withClassFile(rewritten(definition.classFile(), visitors));
        } catch (RuntimeException unreadable) {
            return definition;
        }
    }

    private static byte[] rewritten(byte[] classFile, BiFunction<MethodVisitor, Changes, MethodVisitor> visitors) {
        Changes changes = new Changes();
        ClassReader reader = new ClassReader(ClassFileVersion.readable(classFile));
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new MethodsVisitor(writer, (name, next) -> visitors.apply(next, changes)), 0);
        if (!changes.any()) {
            return classFile;
        }
        byte[] result = writer.toByteArray();
        ClassFileVersion.copy(classFile, result);
        return result;
    }
}
