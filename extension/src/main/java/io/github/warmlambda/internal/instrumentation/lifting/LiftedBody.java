package io.github.warmlambda.internal.instrumentation.lifting;

import io.github.warmlambda.internal.instrumentation.LayerLookup;

/**
 * A class that holds the body of an {@code inside} call and nothing else of the class that the body was written in.
 *
 * @param hostClassName the binary name of the class that is to be its nest host: by
 *     {@code privateLookupIn(host, lookup).defineHiddenClass(classFile, false, NESTMATE)}, which initializes neither, with the
 *     lookup of {@link LayerLookup}
 * @param className the binary name of the lifted class
 * @param classFile its class file, not instrumented
 * @param methodName the name of its public static method that runs the body
 * @param methodDescriptor the descriptor of that method; its parameters are the captured arguments, in their order
 */
@SuppressWarnings("ArrayRecordComponent") // A class file is handed on, never compared.
public record LiftedBody(
        String hostClassName, String className, byte[] classFile, String methodName, String methodDescriptor) {}
