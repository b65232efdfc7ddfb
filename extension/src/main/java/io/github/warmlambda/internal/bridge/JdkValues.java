package io.github.warmlambda.internal.bridge;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Copies values of JDK types, so that they can leave the isolated world as they are: both worlds share the JDK. A collection is
 * copied with its elements, as its class might be one of the function layer.
 */
public final class JdkValues {

    private static final Set<Class<?>> VALUES = Set.of(
            String.class,
            Boolean.class,
            Character.class,
            BigInteger.class,
            BigDecimal.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            UUID.class,
            URI.class,
            Locale.class,
            Date.class);

    private static final int MAX_DEPTH = 32;

    private JdkValues() {}

    /** A copy, or empty if something in it is not a JDK value. */
    public static Optional<Copy> copy(@Nullable Object value) {
        return copy(value, 0);
    }

    private static Optional<Copy> copy(@Nullable Object value, int depth) {
        if (value == null || isValue(value.getClass())) {
            return Optional.of(new Copy(value));
        }
        if (depth == MAX_DEPTH || value.getClass().getClassLoader() != null) {
            return Optional.empty();
        }
        if (value.getClass().isArray()) {
            return value.getClass().getComponentType().isPrimitive() || value instanceof String[]
                    ? Optional.of(new Copy(copyOfArray(value)))
                    : Optional.empty();
        }
        if (value instanceof Optional<?> optional) {
            return copy(optional.orElse(null), depth + 1).map(copy -> new Copy(Optional.ofNullable(copy.value())));
        }
        if (value instanceof Map<?, ?> map) {
            return copyOfMap(map, depth);
        }
        if (value instanceof Set<?> set) {
            return copyOfElements(set, new LinkedHashSet<>(), depth);
        }
        return value instanceof List<?> list ? copyOfElements(list, new ArrayList<>(), depth) : Optional.empty();
    }

    private static boolean isValue(Class<?> type) {
        return VALUES.contains(type)
                || type.getClassLoader() == null
                        && (type.isEnum() || type.getPackageName().startsWith("java.time"));
    }

    private static Object copyOfArray(Object array) {
        int length = Array.getLength(array);
        Object copy = Array.newInstance(array.getClass().getComponentType(), length);
        System.arraycopy(array, 0, copy, 0, length);
        return copy;
    }

    private static Optional<Copy> copyOfElements(
            Collection<?> elements, Collection<@Nullable Object> copies, int depth) {
        for (Object element : elements) {
            Optional<Copy> copy = copy(element, depth + 1);
            if (copy.isEmpty()) {
                return Optional.empty();
            }
            copies.add(copy.get().value());
        }
        return Optional.of(new Copy(copies));
    }

    private static Optional<Copy> copyOfMap(Map<?, ?> map, int depth) {
        Map<@Nullable Object, @Nullable Object> copies = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Optional<Copy> key = copy(entry.getKey(), depth + 1);
            Optional<Copy> value = copy(entry.getValue(), depth + 1);
            if (key.isEmpty() || value.isEmpty()) {
                return Optional.empty();
            }
            copies.put(key.get().value(), value.get().value());
        }
        return Optional.of(new Copy(copies));
    }

    /** A copied value, which may be null. */
    public record Copy(@Nullable Object value) {}
}
