package io.github.warmlambda.internal.bridge;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;

/**
 * Stands for {@link LambdaMetafactory} in lifted bodies, for the lambdas nested in them.
 *
 * <p>On JDK 17 a function object calls the body of its lambda by name, but a hidden class, which a lifted body is, cannot be
 * called so. Therefore the function object gets the method handle of the body as one more captured value, and invokes that.
 */
public final class LiftedLambdas {

    private static final int FLAGS = 3;

    private LiftedLambdas() {}

    /**
     * Link an invokedynamic instruction that makes a function object.
     *
     * @param arguments those of {@link LambdaMetafactory#metafactory} or {@link LambdaMetafactory#altMetafactory}
     */
    public static CallSite metafactory(Lookup caller, String name, MethodType factoryType, Object... arguments)
            throws Throwable {
        MethodHandle body = (MethodHandle) arguments[1];
        Object[] changed = arguments.clone();
        changed[1] = MethodHandles.exactInvoker(body.type());
        MethodType withBody = factoryType.insertParameterTypes(0, MethodHandle.class);
        return new ConstantCallSite(
                link(caller, name, withBody, changed).getTarget().bindTo(body));
    }

    private static CallSite link(Lookup caller, String name, MethodType factoryType, Object[] arguments)
            throws Throwable {
        if (arguments.length == FLAGS) {
            return LambdaMetafactory.metafactory(
                    caller, name, factoryType, (MethodType) arguments[0], (MethodHandle) arguments[1], (MethodType)
                            arguments[2]);
        }
        // The serialized form would name the body, and nobody asks for it here.
        arguments[FLAGS] = (int) arguments[FLAGS] & ~LambdaMetafactory.FLAG_SERIALIZABLE;
        return LambdaMetafactory.altMetafactory(caller, name, factoryType, arguments);
    }
}
