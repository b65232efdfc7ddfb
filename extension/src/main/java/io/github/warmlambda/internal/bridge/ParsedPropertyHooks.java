package io.github.warmlambda.internal.bridge;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stands for the methods of the JDK that read a system property as a number or as a boolean. */
public final class ParsedPropertyHooks {

    private ParsedPropertyHooks() {}

    /** Stands for {@link Boolean#getBoolean(String)}. */
    public static boolean getBoolean(@Nullable String name) {
        return Boolean.parseBoolean(text(name));
    }

    /** Stands for {@link Integer#getInteger(String)}. */
    public static @Nullable Integer getInteger(@Nullable String name) {
        return getInteger(name, null);
    }

    /** Stands for {@link Integer#getInteger(String, int)}. */
    public static @Nullable Integer getInteger(@Nullable String name, int otherwise) {
        return getInteger(name, Integer.valueOf(otherwise));
    }

    /** Stands for {@link Integer#getInteger(String, Integer)}. */
    public static @Nullable Integer getInteger(@Nullable String name, @Nullable Integer otherwise) {
        return decoded(name, Integer::decode, otherwise);
    }

    /** Stands for {@link Long#getLong(String)}. */
    public static @Nullable Long getLong(@Nullable String name) {
        return getLong(name, null);
    }

    /** Stands for {@link Long#getLong(String, long)}. */
    public static @Nullable Long getLong(@Nullable String name, long otherwise) {
        return getLong(name, Long.valueOf(otherwise));
    }

    /** Stands for {@link Long#getLong(String, Long)}. */
    public static @Nullable Long getLong(@Nullable String name, @Nullable Long otherwise) {
        return decoded(name, Long::decode, otherwise);
    }

    private static <N extends Number> @Nullable N decoded(
            @Nullable String name, Function<String, N> decode, @Nullable N otherwise) {
        String text = text(name);
        try {
            return text == null ? otherwise : decode.apply(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static @Nullable String text(@Nullable String name) {
        return name == null || name.isEmpty() ? null : PropertyHooks.getProperty(name);
    }
}
