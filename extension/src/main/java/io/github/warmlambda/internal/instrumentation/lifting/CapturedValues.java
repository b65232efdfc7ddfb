package io.github.warmlambda.internal.instrumentation.lifting;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for objects of other types than the JDK's in a captured value: in arrays, collections, maps and optionals too. */
final class CapturedValues {

    /** More elements than a test would write down; a larger collection is looked into as far as that. */
    private static final int MAX_ELEMENTS = 10_000;

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> open = new ArrayDeque<>();

    private CapturedValues() {}

    /** The type of the first object that exists in the test's world only, or empty. */
    static Optional<Class<?>> foreignTypeIn(@Nullable Object captured) {
        CapturedValues values = new CapturedValues();
        values.add(captured);
        while (!values.open.isEmpty()) {
            Object value = values.open.remove();
            if (!isOfJdk(value.getClass())) {
                return Optional.of(value.getClass());
            }
            values.addElementsOf(value);
        }
        return Optional.empty();
    }

    private boolean add(@Nullable Object value) {
        if (value != null && seen.add(value)) {
            open.add(value);
        }
        return seen.size() < MAX_ELEMENTS;
    }

    private void addElementsOf(Object value) {
        if (value instanceof Object[] array) {
            addAll(Arrays.asList(array));
        } else if (value instanceof Collection<?> collection) {
            addAll(collection);
        } else if (value instanceof Map<?, ?> map) {
            addAll(map.keySet());
            addAll(map.values());
        } else if (value instanceof Optional<?> optional) {
            add(optional.orElse(null));
        }
    }

    private void addAll(Collection<?> elements) {
        for (Object element : elements) {
            if (!add(element)) {
                return;
            }
        }
    }

    private static boolean isOfJdk(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || loader == ClassLoader.getPlatformClassLoader();
    }
}
