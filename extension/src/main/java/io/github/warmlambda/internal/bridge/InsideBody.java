package io.github.warmlambda.internal.bridge;

import java.io.Serial;
import java.io.Serializable;

/**
 * Code of the test that is to run beside the handler: a class of its own, and the values that the test's lambda captured.
 *
 * @param hostClassName the class that it is to be a nestmate of
 * @param classFile its class file, not instrumented
 * @param methodName its public static method
 * @param methodDescriptor the descriptor of that method
 * @param captured the arguments
 */
@SuppressWarnings("ArrayRecordComponent") // It is handed on, never compared.
public record InsideBody(
        String hostClassName, byte[] classFile, String methodName, String methodDescriptor, Object[] captured)
        implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;
}
