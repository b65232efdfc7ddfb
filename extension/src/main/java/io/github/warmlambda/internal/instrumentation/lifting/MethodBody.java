package io.github.warmlambda.internal.instrumentation.lifting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.Opcodes;

/** What one method does with static members, and which methods of its class it makes function objects of. */
final class MethodBody {

    private static final int OF_KOTLIN = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
    private static final String NAME_OF_KOTLIN = "$lambda$";

    private final MethodKey key;
    private final int access;
    private final List<StaticUse> staticUses = new ArrayList<>();
    private final Set<MethodKey> lambdas = new LinkedHashSet<>();
    private final Set<MethodKey> insideBodies = new LinkedHashSet<>();

    MethodBody(MethodKey key, int access) {
        this.key = key;
        this.access = access;
    }

    void add(StaticUse use) {
        staticUses.add(use);
    }

    /** Remember that this method makes a function object of another one. */
    void addFunction(MethodKey body, boolean inside) {
        (inside ? insideBodies : lambdas).add(body);
    }

    MethodKey key() {
        return key;
    }

    boolean isStatic() {
        return (access & Opcodes.ACC_STATIC) != 0;
    }

    /** Whether the compiler made this method of a lambda's body: Java's marks it as its own, Kotlin's has a name for it. */
    boolean isOfLambda() {
        return (access & Opcodes.ACC_SYNTHETIC) != 0
                || (access & OF_KOTLIN) == OF_KOTLIN && key.name().contains(NAME_OF_KOTLIN);
    }

    List<StaticUse> staticUses() {
        return staticUses;
    }

    /** The bodies of the function objects that are not for {@code inside}. */
    Set<MethodKey> lambdas() {
        return lambdas;
    }

    /** The bodies of the function objects for {@code inside}. */
    Set<MethodKey> insideBodies() {
        return insideBodies;
    }

    Stream<MethodKey> functions() {
        return Stream.concat(lambdas.stream(), insideBodies.stream());
    }
}
