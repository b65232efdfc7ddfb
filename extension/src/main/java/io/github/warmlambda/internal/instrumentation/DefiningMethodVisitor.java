package io.github.warmlambda.internal.instrumentation;

import io.github.warmlambda.internal.bridge.ClassDefinition;
import java.util.Set;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Instruments the class files that a class loader of the function is about to define.
 *
 * <p>{@code defineClass} is protected, so no hook can stand for it. Instead, its receiver and arguments are packed into a
 * {@link ClassDefinition}, which then hands them back one by one, with the class file instrumented. That needs neither
 * locals nor more stack than the call itself: while {@code n} of them are back, the definition takes the place of the next.
 */
final class DefiningMethodVisitor extends ChangingMethodVisitor {

    static final String DEFINE_CLASS = "defineClass";

    private static final String DEFINITION = Type.getInternalName(ClassDefinition.class);
    private static final Set<String> DESCRIPTORS = Set.of(
            "(Ljava/lang/String;[BII)Ljava/lang/Class;",
            "(Ljava/lang/String;[BIILjava/security/ProtectionDomain;)Ljava/lang/Class;",
            "([BII)Ljava/lang/Class;",
            "(Ljava/lang/String;Ljava/nio/ByteBuffer;Ljava/security/ProtectionDomain;)Ljava/lang/Class;",
            "(Ljava/lang/String;[BIILjava/security/CodeSource;)Ljava/lang/Class;",
            "(Ljava/lang/String;Ljava/nio/ByteBuffer;Ljava/security/CodeSource;)Ljava/lang/Class;");

    private final String className;

    /**
     * Instrument the definitions in a method.
     *
     * @param className the internal name of the class of the method
     */
    DefiningMethodVisitor(MethodVisitor next, String className, Changes changes) {
        super(next, changes);
        this.className = className;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        boolean onObject = opcode == Opcodes.INVOKEVIRTUAL || opcode == Opcodes.INVOKESPECIAL;
        if (onObject && name.equals(DEFINE_CLASS) && DESCRIPTORS.contains(descriptor)) {
            pack(descriptor);
            unpack(receiverType(opcode, owner), Type.getArgumentTypes(descriptor));
        }
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }

    private void pack(String descriptor) {
        String arguments = descriptor
                .substring(1, descriptor.indexOf(')'))
                .replace("Ljava/security/ProtectionDomain;", "Ljava/lang/Object;")
                .replace("Ljava/security/CodeSource;", "Ljava/lang/Object;");
        String of = "(Ljava/lang/Object;" + arguments + ")L" + DEFINITION + ";";
        callHook(DEFINITION, "of", of);
    }

    private void unpack(String receiverType, Type[] arguments) {
        super.visitInsn(Opcodes.DUP);
        get("definer", "Ljava/lang/Object;");
        super.visitTypeInsn(Opcodes.CHECKCAST, receiverType);
        super.visitInsn(Opcodes.SWAP);
        String integer = "offset";
        for (int i = 0; i < arguments.length; i++) {
            boolean more = i < arguments.length - 1;
            if (more) {
                super.visitInsn(Opcodes.DUP);
            }
            unpack(arguments[i], integer);
            integer = arguments[i] == Type.INT_TYPE ? "length" : integer;
            if (more) {
                super.visitInsn(Opcodes.SWAP);
            }
        }
    }

    private void unpack(Type argument, String integer) {
        switch (argument.getDescriptor()) {
            case "Ljava/lang/String;" -> get("name", "Ljava/lang/String;");
            case "[B" -> get("bytes", "[B");
            case "Ljava/nio/ByteBuffer;" -> get("buffer", "Ljava/nio/ByteBuffer;");
            case "I" -> get(integer, "I");
            default -> {
                get("origin", "Ljava/lang/Object;");
                super.visitTypeInsn(Opcodes.CHECKCAST, argument.getInternalName());
            }
        }
    }

    private void get(String accessor, String type) {
        super.visitMethodInsn(Opcodes.INVOKEVIRTUAL, DEFINITION, accessor, "()" + type, false);
    }

    /** The type that the verifier asks of the receiver: for a protected method of a super class, the class itself. */
    private String receiverType(int opcode, String owner) {
        boolean inherited = opcode == Opcodes.INVOKESPECIAL || owner.startsWith("java/");
        return inherited ? className : owner;
    }
}
