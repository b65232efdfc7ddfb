package io.github.warmlambda.internal.state;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stacks in the contexts of logging libraries, on the current thread. */
final class LogStacks {

    private static final String OF_SLF4J = "org.slf4j.MDC";
    private static final String OF_LOG4J = "org.apache.logging.log4j.ThreadContext";

    /** Adapters of SLF4J keep their stacks in one, and no method lists them all. */
    private static final String ALL_OF_SLF4J = "org.slf4j.helpers.ThreadLocalMapOfStacks";

    private LogStacks() {}

    /** Add those of a context that are not empty. */
    static void add(Class<?> context, Map<String, String> texts) {
        try {
            if (context.getName().equals(OF_LOG4J)) {
                Object stack = context.getMethod("getImmutableStack").invoke(null);
                add(OF_LOG4J + " stack", (Collection<?>) stack, texts);
            } else if (context.getName().equals(OF_SLF4J)) {
                addAll(context.getMethod("getMDCAdapter").invoke(null), texts);
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError unknown) {
            // Another version of the library.
        }
    }

    private static void addAll(@Nullable Object adapter, Map<String, String> texts) throws IllegalAccessException {
        Object stacks = adapter == null ? null : fieldOf(adapter, ALL_OF_SLF4J);
        Object local = stacks == null ? null : fieldOf(stacks, ThreadLocal.class.getName());
        Object value = local == null ? null : ThreadLocals.plain((ThreadLocal<?>) local);
        if (value instanceof Map<?, ?> byKey) {
            byKey.forEach((key, stack) -> {
                if (stack instanceof Collection<?> entries) {
                    add("%s[\"%s\"] stack".formatted(OF_SLF4J, key), entries, texts);
                }
            });
        }
    }

    private static @Nullable Object fieldOf(Object object, String type) throws IllegalAccessException {
        for (Field field : object.getClass().getDeclaredFields()) {
            if (field.getType().getName().equals(type)) {
                field.setAccessible(true);
                return field.get(object);
            }
        }
        return null;
    }

    private static void add(String name, Collection<?> stack, Map<String, String> texts) {
        if (!stack.isEmpty()) {
            texts.put(
                    name, String.join(", ", stack.stream().map(String::valueOf).toList()));
        }
    }
}
