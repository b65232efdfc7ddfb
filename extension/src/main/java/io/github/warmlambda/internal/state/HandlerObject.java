package io.github.warmlambda.internal.state;

import io.github.warmlambda.internal.loading.LayerFactory;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The function's handler object, which AWS's runtime wraps in objects of its own. */
final class HandlerObject {

    private static final int NEAR = 200;

    private HandlerObject() {}

    /** The nearest object of the function that the runtime's own objects hold, or null if the handler method is static. */
    static @Nullable Object find(Object runtime) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>();
        open.add(runtime);
        seen.add(runtime);
        while (!open.isEmpty() && seen.size() < NEAR) {
            Object object = open.remove();
            if (Shape.isOfFunction(object.getClass())) {
                return object;
            }
            addFields(object, seen, open);
        }
        return null;
    }

    private static void addFields(Object object, Set<Object> seen, Deque<Object> open) {
        for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
            ClassLoader loader = type.getClassLoader();
            if (loader == null || !LayerFactory.isRuntimeLayer(loader)) {
                return;
            }
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    Object value = StateWalker.read(field, object);
                    if (value != null && !(value instanceof ClassLoader) && seen.add(value)) {
                        open.add(value);
                    }
                }
            }
        }
    }
}
