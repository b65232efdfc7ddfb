package io.github.warmlambda.internal.agent;

import io.github.warmlambda.internal.bridge.InsideBody;
import io.github.warmlambda.internal.bridge.InsideReply;
import io.github.warmlambda.internal.bridge.InsideResult;
import io.github.warmlambda.internal.bridge.JdkSerialization;
import io.github.warmlambda.internal.bridge.ThrownCopy;
import java.io.IOException;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.Objects;

/** A request that carries code of the test. */
public final class InsideRequest {

    /** The id of such requests; those of invocations are UUIDs. */
    public static final String ID = "warm-lambda-inside";

    private final FunctionLookups lookups;
    private final ClassLoader functionLoader;

    InsideRequest(FunctionLookups lookups, ClassLoader functionLoader) {
        this.lookups = lookups;
        this.functionLoader = functionLoader;
    }

    /** Run the code. Returns an {@link InsideReply}. */
    byte[] run(byte[] content) throws IOException {
        try {
            Object result = call((InsideBody) Objects.requireNonNull(JdkSerialization.read(content)));
            return JdkSerialization.write(new InsideReply(InsideResult.of(result, RuntimeJson::write), null));
        } catch (Throwable thrown) {
            return JdkSerialization.write(new InsideReply(null, ThrownCopy.of(thrown)));
        }
    }

    // Null is a value like others.
    @SuppressWarnings("NullAway")
    private Object call(InsideBody body) throws Throwable {
        Lookup lifted = lookups.defineHidden(functionLoader, body.hostClassName(), body.classFile());
        MethodType type = MethodType.fromMethodDescriptorString(body.methodDescriptor(), functionLoader);
        return lifted.findStatic(lifted.lookupClass(), body.methodName(), type).invokeWithArguments(body.captured());
    }
}
