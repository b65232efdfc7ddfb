package io.github.warmlambda.internal.bridge;

import java.lang.invoke.MethodHandles;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What instrumented code calls when it defines classes in a class loader of its own, so that their static initializers are
 * recorded too.
 */
public final class ClassDefinitionHooks {

    private ClassDefinitionHooks() {}

    /** Stands for {@link MethodHandles.Lookup#defineClass(byte[])}. */
    public static Class<?> defineClass(MethodHandles.Lookup lookup, byte[] classFile) throws IllegalAccessException {
        return lookup.defineClass(instrument(classFile));
    }

    /** The instrumented form of a whole class file that is about to be defined. */
    public static byte[] instrument(byte[] classFile) {
        return CurrentEnvironment.find()
                .map(hooks -> hooks.instrument(classFile))
                .orElse(classFile);
    }

    /** The instrumented form of a class file within an array that is about to be defined. */
    public static byte[] instrument(byte[] bytes, int offset, int length) {
        boolean inRange = offset >= 0 && length >= 0 && length <= bytes.length - offset;
        // Out of range: the JDK's own defineClass is to throw its own exception.
        return inRange ? instrument(Arrays.copyOfRange(bytes, offset, offset + length)) : bytes;
    }

    /** The instrumented form of a class file in a buffer that is about to be defined. */
    public static ByteBuffer instrument(ByteBuffer buffer) {
        byte[] classFile = new byte[buffer.remaining()];
        buffer.duplicate().get(classFile);
        return ByteBuffer.wrap(instrument(classFile));
    }
}
