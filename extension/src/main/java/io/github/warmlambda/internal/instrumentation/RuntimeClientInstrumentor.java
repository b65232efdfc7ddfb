package io.github.warmlambda.internal.instrumentation;

import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * Makes AWS's runtime tell, in a JVM of its own, where it stands: before it looks for the handler, before it asks for an
 * invocation, and when it got one. What it does stays as it is.
 */
public final class RuntimeClientInstrumentor {

    private static final String CLIENT = "com/amazonaws/services/lambda/runtime/api/client/";
    private static final String HANDLER_INFO = CLIENT + "HandlerInfo";
    private static final String API_CLIENT = CLIENT + "runtimeapi/LambdaRuntimeApiClientImpl";
    private static final String AWS_LAMBDA = CLIENT + "AWSLambda";
    private static final String OPT = "/opt/java";

    private final String hooks;
    private final String layers;

    /**
     * Create an instrumentor.
     *
     * @param hooks the internal name of the class to call
     * @param layers the directory that stands for {@code /opt/java}, or empty to leave that as it is
     */
    public RuntimeClientInstrumentor(String hooks, String layers) {
        this.hooks = hooks;
        this.layers = layers;
    }

    /** Instrument a class of AWS's runtime; null if nothing is to change. */
    public byte @Nullable [] instrument(String internalName, byte[] classFile) {
        return switch (internalName) {
            case HANDLER_INFO, API_CLIENT -> rewrite(classFile);
            case AWS_LAMBDA -> this.layers.isEmpty() ? null : rewrite(classFile);
            default -> null;
        };
    }

    private byte[] rewrite(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access,
                            String name,
                            String descriptor,
                            @Nullable String signature,
                            String @Nullable [] exceptions) {
                        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
                        return switch (name) {
                            case "fromString" -> new LookForHandler(next);
                            case "nextInvocation" -> new NextInvocation(next, descriptor);
                            default -> new TaskRoots(next);
                        };
                    }
                },
                0);
        return writer.toByteArray();
    }

    /** {@code HandlerInfo.fromString(handler, loader)}. */
    private final class LookForHandler extends MethodVisitor {

        LookForHandler(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            super.visitVarInsn(Opcodes.ALOAD, 1);
            super.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    RuntimeClientInstrumentor.this.hooks,
                    "beforeInit",
                    "(Ljava/lang/ClassLoader;)V",
                    false);
        }
    }

    /** {@code nextInvocation()} of the client. */
    private final class NextInvocation extends MethodVisitor {

        private final String request;

        NextInvocation(MethodVisitor next, String descriptor) {
            super(Opcodes.ASM9, next);
            this.request = descriptor.substring(descriptor.indexOf(")L") + 2, descriptor.length() - 1);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            super.visitMethodInsn(Opcodes.INVOKESTATIC, RuntimeClientInstrumentor.this.hooks, "awaiting", "()V", false);
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode == Opcodes.ARETURN) {
                super.visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        RuntimeClientInstrumentor.this.hooks,
                        "received",
                        "(Ljava/lang/Object;)Ljava/lang/Object;",
                        false);
                super.visitTypeInsn(Opcodes.CHECKCAST, this.request);
            }
            super.visitInsn(opcode);
        }
    }

    /** Where the class loader of the function looks for layers. */
    private final class TaskRoots extends MethodVisitor {

        TaskRoots(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitLdcInsn(Object value) {
            boolean replaced = OPT.equals(value) && !RuntimeClientInstrumentor.this.layers.isEmpty();
            super.visitLdcInsn(replaced ? RuntimeClientInstrumentor.this.layers : value);
        }
    }
}
