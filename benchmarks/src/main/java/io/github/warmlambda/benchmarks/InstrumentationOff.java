package io.github.warmlambda.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** A copy of the class that tells which classes are to be instrumented, for which none is. */
final class InstrumentationOff {

    private static final String NEEDLES = "io/github/warmlambda/internal/instrumentation/Needles.class";

    private InstrumentationOff() {}

    /** A directory to put before the class path. */
    static Path directory() throws IOException {
        Path directory = Files.createTempDirectory("instrumentation-off");
        Path file = directory.resolve(NEEDLES);
        Files.createDirectories(file.getParent());
        try (InputStream needles =
                Objects.requireNonNull(InstrumentationOff.class.getClassLoader().getResourceAsStream(NEEDLES))) {
            Files.write(file, switchedOff(needles.readAllBytes()));
        }
        return directory;
    }

    private static byte[] switchedOff(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
                        return name.equals("areInteresting") ? returningFalse(method) : method;
                    }
                },
                0);
        return writer.toByteArray();
    }

    private static MethodVisitor returningFalse(MethodVisitor method) {
        method.visitCode();
        method.visitInsn(Opcodes.ICONST_0);
        method.visitInsn(Opcodes.IRETURN);
        method.visitMaxs(1, 3);
        method.visitEnd();
        return new MethodVisitor(Opcodes.ASM9) {};
    }
}
