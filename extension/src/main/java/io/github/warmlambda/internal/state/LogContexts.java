package io.github.warmlambda.internal.state;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The contexts of logging libraries on the current thread, which must be the thread {@code main} of the environment. */
final class LogContexts {

    /** Classes with a static method each that gives a copy of the context. */
    private static final Map<String, String> GETTERS = Map.of(
            "org.slf4j.MDC", "getCopyOfContextMap",
            "org.apache.logging.log4j.ThreadContext", "getContext",
            "org.apache.log4j.MDC", "getContext");

    /** AWS's runtime puts it there for each invocation. */
    private static final String REQUEST_ID = "AWSRequestId";

    private LogContexts() {}

    /** Whether a class holds a context. */
    static boolean isIn(Class<?> type) {
        return GETTERS.containsKey(type.getName());
    }

    /** The texts in all contexts, by names such as {@code org.slf4j.MDC["customer"]}. */
    static Map<String, String> of(DefinedTypes types) {
        Map<String, String> texts = new TreeMap<>();
        types.forEachLogContext(holder -> {
            addContext(holder, texts);
            LogStacks.add(holder, texts);
        });
        return texts;
    }

    private static void addContext(Class<?> holder, Map<String, String> texts) {
        if (contextOf(holder) instanceof Map<?, ?> context) {
            context.forEach((key, value) -> {
                if (key instanceof String name && value instanceof String text && !name.equals(REQUEST_ID)) {
                    texts.put("%s[\"%s\"]".formatted(holder.getName(), name), text);
                }
            });
        }
    }

    private static @Nullable Object contextOf(Class<?> holder) {
        try {
            return holder.getMethod(GETTERS.get(holder.getName())).invoke(null);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError unknown) {
            // Another version of the library, or a context of the function's own making that fails.
            return Map.of();
        }
    }
}
