package io.github.warmlambda.internal.bridge;

import java.lang.invoke.MethodHandles;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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
    static byte[] instrument(byte[] classFile) {
        return CurrentEnvironment.find()
                .map(hooks -> hooks.instrument(classFile))
                .orElse(classFile);
    }

    /** The instrumented form of a class file within an array, or the array itself if it holds none or is to stay as it is. */
    static byte @Nullable [] instrument(@Nullable Object definer, byte @Nullable [] bytes, int offset, int length) {
        boolean inRange = bytes != null && offset >= 0 && length >= 0 && length <= bytes.length - offset;
        return bytes != null && inRange
                ? instrumentFor(definer, Arrays.copyOfRange(bytes, offset, offset + length))
                : bytes;
    }

    /** The instrumented form of a class file in a buffer, or the buffer itself if it is to stay as it is. */
    static @Nullable ByteBuffer instrument(@Nullable Object definer, @Nullable ByteBuffer buffer) {
        if (buffer == null) {
            return null;
        }
        byte[] classFile = new byte[buffer.remaining()];
        buffer.duplicate().get(classFile);
        byte[] instrumented = instrumentFor(definer, classFile);
        return instrumented == classFile ? buffer : ByteBuffer.wrap(instrumented);
    }

    private static byte[] instrumentFor(@Nullable Object definer, byte[] classFile) {
        if (!(definer instanceof ClassLoader loader)) {
            return classFile;
        }
        if (seesHooks(loader)) {
            return instrument(classFile);
        }
        CurrentEnvironment.find()
                .ifPresent(hooks -> hooks.notInstrumented(
                        classFile, "its class loader " + loader + " does not delegate to the one that defined it"));
        return classFile;
    }

    /** Whether a class of this loader can call hooks: not if it cuts itself off from all others, say with a null parent. */
    private static boolean seesHooks(ClassLoader loader) {
        Class<?> hooks = StaticInitializerHooks.class;
        try {
            return Class.forName(hooks.getName(), false, loader) == hooks;
        } catch (ClassNotFoundException | LinkageError | RuntimeException hidden) {
            return false;
        }
    }
}
