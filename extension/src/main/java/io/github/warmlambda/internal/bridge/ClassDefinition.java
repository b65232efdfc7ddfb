package io.github.warmlambda.internal.bridge;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The receiver and the arguments of a call of {@code ClassLoader.defineClass} that instrumented code is about to make, with
 * the class file instrumented. The instrumented code fetches them from here, and makes the call.
 */
public final class ClassDefinition {

    private final @Nullable Object definer;
    private final @Nullable String name;
    private final byte @Nullable [] bytes;
    private final int offset;
    private final int length;
    private final @Nullable ByteBuffer buffer;
    private final @Nullable Object origin;

    private ClassDefinition(
            @Nullable Object definer,
            @Nullable String name,
            byte @Nullable [] bytes,
            int offset,
            int length,
            @Nullable ByteBuffer buffer,
            @Nullable Object origin) {
        this.definer = definer;
        this.name = name;
        this.bytes = bytes;
        this.offset = offset;
        this.length = length;
        this.buffer = buffer;
        this.origin = origin;
    }

    /** Before {@code definer.defineClass(bytes, offset, length)}. */
    public static ClassDefinition of(@Nullable Object definer, byte @Nullable [] bytes, int offset, int length) {
        return of(definer, null, bytes, offset, length, null);
    }

    /** Before {@code definer.defineClass(name, bytes, offset, length)}. */
    public static ClassDefinition of(
            @Nullable Object definer, @Nullable String name, byte @Nullable [] bytes, int offset, int length) {
        return of(definer, name, bytes, offset, length, null);
    }

    /** Before {@code definer.defineClass(name, bytes, offset, length, origin)}. */
    public static ClassDefinition of(
            @Nullable Object definer,
            @Nullable String name,
            byte @Nullable [] bytes,
            int offset,
            int length,
            @Nullable Object origin) {
        byte[] instrumented = ClassDefinitionHooks.instrument(definer, bytes, offset, length);
        // Null and out of range come back as they were: the JDK's own defineClass is to throw its own exception.
        return instrumented == bytes
                ? new ClassDefinition(definer, name, bytes, offset, length, null, origin)
                : new ClassDefinition(definer, name, instrumented, 0, lengthOf(instrumented), null, origin);
    }

    /** Before {@code definer.defineClass(name, buffer, origin)}. */
    public static ClassDefinition of(
            @Nullable Object definer, @Nullable String name, @Nullable ByteBuffer buffer, @Nullable Object origin) {
        ByteBuffer instrumented = ClassDefinitionHooks.instrument(definer, buffer);
        return new ClassDefinition(definer, name, null, 0, 0, instrumented, origin);
    }

    /** The receiver. */
    public @Nullable Object definer() {
        return definer;
    }

    /** The name that the class is to have. */
    public @Nullable String name() {
        return name;
    }

    /** The array that holds the class file. */
    public byte @Nullable [] bytes() {
        return bytes;
    }

    /** Where the class file begins in the array. */
    public int offset() {
        return offset;
    }

    /** How long the class file is. */
    public int length() {
        return length;
    }

    /** The buffer that holds the class file. */
    public @Nullable ByteBuffer buffer() {
        return buffer;
    }

    /** The protection domain or code source. */
    public @Nullable Object origin() {
        return origin;
    }

    private static int lengthOf(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
