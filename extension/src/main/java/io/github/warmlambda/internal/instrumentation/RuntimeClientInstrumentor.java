package io.github.warmlambda.internal.instrumentation;

import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * Makes AWS's runtime tell, in a JVM of its own, where it stands: before it looks for the handler, before it asks for an
 * invocation, and when it got one. What it does stays as it is.
 */
public final class RuntimeClientInstrumentor {

    private static final String CLIENT = "com/amazonaws/services/lambda/runtime/api/client/";
    private static final String HANDLER_INFO = CLIENT + "HandlerInfo";
    private static final String API_CLIENT = CLIENT + "runtimeapi/LambdaRuntimeApiClientImpl";
    private static final String API_CLIENT_TO_2_4 = CLIENT + "runtimeapi/LambdaRuntimeClient";
    private static final String NATIVE_CLIENT = CLIENT + "runtimeapi/NativeClient";
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
            case HANDLER_INFO, API_CLIENT, API_CLIENT_TO_2_4 -> rewrite(classFile);
            case AWS_LAMBDA -> layers.isEmpty() ? null : rewrite(classFile);
            default -> null;
        };
    }

    private byte[] rewrite(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new MethodsVisitor(writer, this::visitor), 0);
        return writer.toByteArray();
    }

    private MethodVisitor visitor(String methodName, MethodVisitor next) {
        return methodName.equals("fromString") ? new LookForHandler(next) : new NativeCalls(new TaskRoots(next));
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
            super.visitMethodInsn(Opcodes.INVOKESTATIC, hooks, "beforeInit", "(Ljava/lang/ClassLoader;)V", false);
        }
    }

    /** Calls of AWS's native client, by whichever class: that has changed its name over the versions. */
    private final class NativeCalls extends MethodVisitor {

        NativeCalls(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
            boolean next = owner.equals(NATIVE_CLIENT) && name.equals("next");
            if (next) {
                hook("awaiting", "()V");
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
            if (next) {
                hook("received", "(Ljava/lang/Object;)Ljava/lang/Object;");
                super.visitTypeInsn(
                        Opcodes.CHECKCAST, Type.getReturnType(descriptor).getInternalName());
            }
        }

        private void hook(String name, String descriptor) {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, hooks, name, descriptor, false);
        }
    }

    /** Where the class loader of the function looks for layers. */
    private final class TaskRoots extends MethodVisitor {

        TaskRoots(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitLdcInsn(Object value) {
            boolean replaced = OPT.equals(value) && !layers.isEmpty();
            super.visitLdcInsn(replaced ? layers : value);
        }
    }
}
