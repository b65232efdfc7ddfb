package io.github.warmlambda.internal.state;

import io.github.warmlambda.internal.state.Node.Content;
import java.lang.reflect.Method;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What thread-locals hold for the current thread, which must be the thread {@code main} of the environment. */
final class ThreadLocals {

    private static final Set<String> OF_VALUES = Set.of("get", "set", "remove", "initialValue", "childValue");

    private ThreadLocals() {}

    static void fill(ThreadLocal<?> local, Node node, StateWalker walker) {
        if (OpenJdk.OF_THIS_JVM.isOpen()) {
            node.hold(Content.VALUE, 1, new @Nullable Object[] {walker.see(OpenJdk.OF_THIS_JVM.entry(local))});
        } else if (isPlain(local.getClass())) {
            node.hold(Content.VALUE, 1, new @Nullable Object[] {walker.see(plain(local))});
        }
        // Any other would make an initial value, with code of the function.
    }

    /** Whether to ask for its value runs code of the JDK alone, and makes none: one that has a name and no more, as Spring's. */
    private static boolean isPlain(Class<?> type) {
        try {
            for (Class<?> one = type;
                    one != ThreadLocal.class && one != InheritableThreadLocal.class;
                    one = one.getSuperclass()) {
                for (Method method : one.getDeclaredMethods()) {
                    if (OF_VALUES.contains(method.getName())) {
                        return false;
                    }
                }
            }
            return true;
        } catch (LinkageError unseen) {
            return false;
        }
    }

    /** The value of one that is plain, or null. */
    static @Nullable Object plain(ThreadLocal<?> local) {
        Object value = local.get();
        if (value == null) {
            // It has made an entry, if there was none.
            local.remove();
        }
        return value;
    }
}
