package io.github.warmlambda.internal.instrumentation.lifting;

import io.github.warmlambda.internal.instrumentation.ClassFileVersion;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** Copies the body of a lambda, and the bodies of the lambdas in it, to a class of their own. */
final class LambdaBodyLifter {

    private final String host;
    private final MethodKey entry;
    private final Set<MethodKey> lifted;

    /**
     * Lift from a class.
     *
     * @param host the internal name of the class that holds the bodies
     * @param entry the body of the outermost lambda
     * @param lifted all bodies to copy, including that one
     */
    LambdaBodyLifter(String host, MethodKey entry, Set<MethodKey> lifted) {
        this.host = host;
        this.entry = entry;
        this.lifted = lifted;
    }

    LiftedBody lift(byte[] classFile) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(ClassFileVersion.readable(classFile)).accept(new Copy(writer), 0);
        byte[] result = writer.toByteArray();
        ClassFileVersion.copy(classFile, result);
        return new LiftedBody(
                host.replace('/', '.'),
                LiftedClass.nameIn(host).replace('/', '.'),
                result,
                entry.name(),
                entry.descriptor());
    }

    /** Passes on the source file, for stack traces, and the lifted methods. */
    private final class Copy extends ClassVisitor {

        private final ClassVisitor writer;

        private Copy(ClassVisitor writer) {
            super(Opcodes.ASM9);
            this.writer = writer;
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                @Nullable String signature,
                @Nullable String superName,
                String @Nullable [] interfaces) {
            LiftedClass.begin(writer, version, host);
        }

        @Override
        public void visitSource(@Nullable String source, @Nullable String debug) {
            writer.visitSource(source, null);
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            MethodKey key = new MethodKey(name, descriptor);
            if (!lifted.contains(key)) {
                return null;
            }
            int copyAccess = key.equals(entry) ? LiftedClass.ENTRY : access;
            MethodVisitor copy = writer.visitMethod(copyAccess, name, descriptor, signature, exceptions);
            return new LiftingMethodVisitor(copy, host, lifted);
        }
    }
}
