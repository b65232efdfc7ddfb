package io.github.warmlambda.internal.instrumentation.lifting;

import io.github.warmlambda.environment.InsideAction;
import io.github.warmlambda.environment.InsideCall;
import java.util.Set;
import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Fills a {@link MethodBody} from the instructions of a method. */
final class MethodBodyReader extends MethodVisitor {

    static final String LAMBDA_METAFACTORY = "java/lang/invoke/LambdaMetafactory";

    private static final Set<Type> INSIDE = Set.of(Type.getType(InsideCall.class), Type.getType(InsideAction.class));

    private final String className;
    private final MethodBody body;
    private final Set<Handle> handles;
    private int line;

    /**
     * Read a method.
     *
     * @param className the internal name of its class
     * @param handles takes the handles that function objects are made of
     */
    MethodBodyReader(String className, MethodBody body, Set<Handle> handles) {
        super(Opcodes.ASM9);
        this.className = className;
        this.body = body;
        this.handles = handles;
    }

    @Override
    public void visitLineNumber(int number, Label start) {
        line = number;
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        if (opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC) {
            add(StaticUse.Kind.FIELD, owner, name, descriptor, false);
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        if (opcode == Opcodes.INVOKESTATIC) {
            add(StaticUse.Kind.METHOD, owner, name, descriptor, false);
        }
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (opcode == Opcodes.NEW) {
            add(StaticUse.Kind.INSTANCE, type, "<init>", "", false);
        }
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        boolean inside =
                bootstrap.getOwner().equals(LAMBDA_METAFACTORY) && INSIDE.contains(Type.getReturnType(descriptor));
        for (Object argument : arguments) {
            addConstant(argument, inside);
        }
    }

    @Override
    public void visitLdcInsn(Object value) {
        addConstant(value, false);
    }

    private void addConstant(Object constant, boolean inside) {
        if (constant instanceof Handle handle) {
            addHandle(handle, inside);
        } else if (constant instanceof ConstantDynamic dynamic) {
            for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
                addConstant(dynamic.getBootstrapMethodArgument(i), inside);
            }
        }
    }

    private void addHandle(Handle handle, boolean inside) {
        handles.add(handle);
        if (handle.getOwner().equals(className)) {
            body.addFunction(MethodKey.of(handle), inside);
        }
        switch (handle.getTag()) {
            case Opcodes.H_INVOKESTATIC -> add(StaticUse.Kind.METHOD, handle, inside);
            case Opcodes.H_GETSTATIC, Opcodes.H_PUTSTATIC -> add(StaticUse.Kind.FIELD, handle, inside);
            case Opcodes.H_NEWINVOKESPECIAL -> add(StaticUse.Kind.INSTANCE, handle, inside);
            default -> {
                // A member of an object that exists already.
            }
        }
    }

    private void add(StaticUse.Kind kind, Handle handle, boolean inside) {
        add(kind, handle.getOwner(), handle.getName(), handle.getDesc(), inside);
    }

    private void add(StaticUse.Kind kind, String owner, String name, String descriptor, boolean inside) {
        body.add(new StaticUse(kind, owner, name, descriptor, line, inside));
    }
}
