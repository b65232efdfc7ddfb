package io.github.warmlambda.internal.instrumentation;

import java.util.Set;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** Rewrites class files that have been instrumented so that they also tell where fields are used. */
public final class FieldObserver {

    private final Set<String> observed;

    /**
     * Create an observer.
     *
     * @param observed the fields, each as the binary name of its class and its own name
     */
    public FieldObserver(Set<String> observed) {
        this.observed = Set.copyOf(observed);
    }

    /** The class as it is, if nothing is observed; or as it was, if it cannot be rewritten. */
    public InstrumentedClass observe(InstrumentedClass definition) {
        if (this.observed.isEmpty()) {
            return definition;
        }
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
                        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
                        return new FieldUseVisitor(next, observed, changes);
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
