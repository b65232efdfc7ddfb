package io.github.warmlambda.internal.instrumentation.lifting;

import java.lang.invoke.SerializedLambda;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Lifts the body of an {@code inside} call out of the test class, so that it can run in the isolated world without the test
 * class being initialized there.
 *
 * <p>The body of a lambda is a synthetic static method: it is copied, with the bodies of the lambdas in it. A method
 * reference has no body: the lifted class calls the method that it refers to.
 */
public final class BodyLifter {

    private BodyLifter() {}

    /**
     * Lift the body of a lambda or method reference.
     *
     * @param lambda its serialized form
     * @param capturingClassFile the class file of its capturing class, the one whose source text holds it
     * @throws IllegalArgumentException if the body needs something that does not exist in the isolated world
     */
    public static LiftedBody lift(SerializedLambda lambda, byte[] capturingClassFile) {
        ClassBodies bodies = ClassBodies.of(capturingClassFile);
        LiftingRules rules = new LiftingRules(lambda.getCapturingClass());
        MethodBody body = bodyOf(lambda, bodies);
        if (body == null) {
            rules.checkMember(referredTo(lambda));
            rules.checkCaptured(lambda);
            return new MethodReferenceLifter(lambda, handleOf(lambda, bodies)).lift();
        }
        rules.checkStatic(body);
        Set<MethodKey> lifted = bodies.closure(List.of(body.key()), nested -> lambdasIn(nested, bodies));
        rules.checkMembers(lifted, bodies);
        rules.checkCaptured(lambda);
        return new LambdaBodyLifter(lambda.getCapturingClass(), body.key(), lifted).lift(capturingClassFile);
    }

    private static @Nullable MethodBody bodyOf(SerializedLambda lambda, ClassBodies bodies) {
        if (!lambda.getImplClass().equals(lambda.getCapturingClass())) {
            return null;
        }
        MethodBody body = bodies.find(new MethodKey(lambda.getImplMethodName(), lambda.getImplMethodSignature()));
        return body != null && body.isOfLambda() ? body : null;
    }

    private static Stream<MethodKey> lambdasIn(MethodBody body, ClassBodies bodies) {
        return body.functions().filter(key -> {
            MethodBody function = bodies.find(key);
            return function != null && function.isOfLambda() && function.isStatic();
        });
    }

    /** What a method reference refers to, as the rules see it. */
    private static StaticUse referredTo(SerializedLambda lambda) {
        StaticUse.Kind kind =
                lambda.getImplMethodName().equals("<init>") ? StaticUse.Kind.INSTANCE : StaticUse.Kind.METHOD;
        return new StaticUse(
                kind, lambda.getImplClass(), lambda.getImplMethodName(), lambda.getImplMethodSignature(), 0, true);
    }

    /** The handle that a method reference is made of; the serialized form lacks whether its owner is an interface. */
    private static Handle handleOf(SerializedLambda lambda, ClassBodies bodies) {
        return bodies.handles().stream()
                .filter(handle -> handle.getTag() == lambda.getImplMethodKind()
                        && handle.getOwner().equals(lambda.getImplClass())
                        && handle.getName().equals(lambda.getImplMethodName())
                        && handle.getDesc().equals(lambda.getImplMethodSignature()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("inside(..) in "
                        + lambda.getCapturingClass().replace('/', '.') + ": the method reference to "
                        + lambda.getImplClass().replace('/', '.') + "." + lambda.getImplMethodName()
                        + " is not in the class file. Is it from another build? Compile the test again."));
    }
}
