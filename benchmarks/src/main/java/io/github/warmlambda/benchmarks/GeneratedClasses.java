package io.github.warmlambda.benchmarks;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** A jar with many classes, of which one in five has static code, and handlers that load all up to a number. */
final class GeneratedClasses {

    private static final int WITH_STATIC_CODE = 5;
    private static final int METHODS = 10;
    private static final String PACKAGE = "generated/";
    private static final String CHAIN = "load";

    private GeneratedClasses() {}

    /** The handler that loads so many classes. */
    static String handler(int classes) {
        return (PACKAGE + "Handler" + classes).replace('/', '.');
    }

    /** Write the jar. */
    static Path jar(int most) throws IOException {
        Path jar = Files.createTempFile("generated", ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (int i = 0; i < most; i++) {
                write(out, PACKAGE + "C" + i, plain(i));
            }
            for (int count = 100; count <= most; count *= 10) {
                write(out, PACKAGE + "Handler" + count, handlerOf(count));
            }
        }
        return jar;
    }

    private static void write(JarOutputStream out, String name, byte[] classFile) throws IOException {
        out.putNextEntry(new ZipEntry(name + ".class"));
        out.write(classFile);
    }

    private static byte[] plain(int number) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, PACKAGE + "C" + number, null, "java/lang/Object", null);
        for (int i = 0; i < METHODS; i++) {
            MethodVisitor method = writer.visitMethod(
                    Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "method" + i, "(I)Ljava/lang/String;", null, null);
            method.visitCode();
            method.visitVarInsn(Opcodes.ILOAD, 0);
            method.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/String", "valueOf", "(I)Ljava/lang/String;", false);
            method.visitInsn(Opcodes.ARETURN);
            method.visitMaxs(0, 0);
            method.visitEnd();
        }
        if (number % WITH_STATIC_CODE == 0) {
            writer.visitField(Opcodes.ACC_STATIC, "text", "Ljava/lang/String;", null, null)
                    .visitEnd();
            MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
            method.visitCode();
            method.visitLdcInsn("text");
            method.visitFieldInsn(Opcodes.PUTSTATIC, PACKAGE + "C" + number, "text", "Ljava/lang/String;");
            method.visitInsn(Opcodes.RETURN);
            method.visitMaxs(0, 0);
            method.visitEnd();
        }
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static byte[] handlerOf(int count) {
        String name = PACKAGE + "Handler" + count;
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        String type = Type.getInternalName(RequestHandler.class);
        String signature = "Ljava/lang/Object;L" + type + "<Ljava/lang/Object;Ljava/lang/Object;>;";
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, signature, "java/lang/Object", new String[] {type});
        MethodVisitor constructor = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        constructor.visitCode();
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, "java/lang/Object", "getClass", "()Ljava/lang/Class;", false);
        constructor.visitLdcInsn(count);
        constructor.visitMethodInsn(
                Opcodes.INVOKESTATIC, Type.getInternalName(ClassChain.class), CHAIN, "(Ljava/lang/Class;I)V", false);
        constructor.visitInsn(Opcodes.RETURN);
        constructor.visitMaxs(0, 0);
        constructor.visitEnd();
        MethodVisitor handle = writer.visitMethod(
                Opcodes.ACC_PUBLIC,
                "handleRequest",
                "(Ljava/lang/Object;Lcom/amazonaws/services/lambda/runtime/Context;)Ljava/lang/Object;",
                null,
                null);
        handle.visitCode();
        handle.visitLdcInsn("loaded");
        handle.visitInsn(Opcodes.ARETURN);
        handle.visitMaxs(0, 0);
        handle.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
