package io.github.warmlambda.internal.bridge;

import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that the JVM has once for all environments, such as the default time zone.
 *
 * @param name what it is, in words; one name for one value
 * @param reader how the JDK tells it
 * @param writer how the JDK takes it; must not call code of the user
 * @param same whether two of its values are one; must not call code of the user
 */
public record JvmValue<T>(
        String name,
        Supplier<@Nullable T> reader,
        Consumer<@Nullable T> writer,
        BiPredicate<@Nullable T, @Nullable T> same) {

    /** A value of a type of the JDK that cannot be extended. */
    static <T> JvmValue<T> comparedByEquals(String name, Supplier<@Nullable T> reader, Consumer<@Nullable T> writer) {
        return new JvmValue<>(name, reader, writer, Objects::equals);
    }

    /** A value that may be an object of the user's, whose methods are not ours to call. */
    static <T> JvmValue<T> comparedByIdentity(String name, Supplier<@Nullable T> reader, Consumer<@Nullable T> writer) {
        return new JvmValue<>(name, reader, writer, (a, b) -> a == b);
    }
}
