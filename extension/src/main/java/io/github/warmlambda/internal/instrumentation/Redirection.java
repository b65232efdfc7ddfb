package io.github.warmlambda.internal.instrumentation;

import io.github.warmlambda.internal.bridge.RedirectedMembers;
import io.github.warmlambda.internal.bridge.RedirectedMembers.Hook;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * One member of the JDK, and the static method of a bridge class that instrumented code uses in its place.
 *
 * @param owner the internal name of the class that the instruction names; if it ends with an asterisk, any that begins so
 * @param hookType the bridge class
 * @param hook the name of its method, which takes the receiver, if there is one, and then what the member takes
 */
record Redirection(Use use, String owner, String name, String descriptor, Class<?> hookType, String hook) {

    /** The ways to use a member, each with its instruction and its kind of method handle. */
    enum Use {
        STATIC_CALL(Opcodes.INVOKESTATIC, Opcodes.H_INVOKESTATIC),
        VIRTUAL_CALL(Opcodes.INVOKEVIRTUAL, Opcodes.H_INVOKEVIRTUAL),
        INTERFACE_CALL(Opcodes.INVOKEINTERFACE, Opcodes.H_INVOKEINTERFACE),
        SUPER_CALL(Opcodes.INVOKESPECIAL, Opcodes.H_INVOKESPECIAL),
        STATIC_READ(Opcodes.GETSTATIC, Opcodes.H_GETSTATIC);

        private final int opcode;
        private final int handleTag;

        Use(int opcode, int handleTag) {
            this.opcode = opcode;
            this.handleTag = handleTag;
        }
    }

    boolean appliesTo(int opcode, String memberOwner, String memberDescriptor) {
        return use.opcode == opcode && descriptor.equals(memberDescriptor) && ownedBy(memberOwner);
    }

    boolean appliesTo(Handle handle) {
        return use.handleTag == handle.getTag() && descriptor.equals(handle.getDesc()) && ownedBy(handle.getOwner());
    }

    /** The internal name of the bridge class. */
    String hookClass() {
        return Type.getInternalName(hookType);
    }

    /** Let a member that is found by reflection be redirected too. */
    void registerForReflection() {
        boolean takesReceiver = use != Use.STATIC_CALL && use != Use.STATIC_READ;
        RedirectedMembers.register(
                owner.replace('/', '.'), name, descriptor, new Hook(hookType, hook, hookDescriptor(), takesReceiver));
    }

    String hookDescriptor() {
        return switch (use) {
            case STATIC_CALL -> descriptor;
            case STATIC_READ -> "()" + descriptor;
            case VIRTUAL_CALL, INTERFACE_CALL, SUPER_CALL -> "(" + receiver() + descriptor.substring(1);
        };
    }

    Handle hookHandle() {
        return new Handle(Opcodes.H_INVOKESTATIC, hookClass(), hook, hookDescriptor(), false);
    }

    private String receiver() {
        // Of any owner: its class need not be loaded, nor be what its name says, for the caller to be verified.
        return hasAnyOwner() ? "Ljava/lang/Object;" : "L" + owner + ";";
    }

    private boolean ownedBy(String memberOwner) {
        return hasAnyOwner()
                ? memberOwner.startsWith(owner.substring(0, owner.length() - 1))
                : memberOwner.equals(owner);
    }

    boolean hasAnyOwner() {
        return owner.endsWith("*");
    }
}
