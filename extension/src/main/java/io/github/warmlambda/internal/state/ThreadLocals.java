package io.github.warmlambda.internal.state;

import io.github.warmlambda.internal.state.Node.Content;
import org.jspecify.annotations.Nullable;

/** What thread-locals hold for the current thread, which must be the thread {@code main} of the environment. */
final class ThreadLocals {

    private ThreadLocals() {}

    static void fill(ThreadLocal<?> local, Node node, StateWalker walker) {
        if (OpenJdk.OF_THIS_JVM.isOpen()) {
            node.hold(Content.VALUE, 1, new @Nullable Object[] {walker.see(OpenJdk.OF_THIS_JVM.entry(local))});
        } else if (local.getClass() == ThreadLocal.class || local.getClass() == InheritableThreadLocal.class) {
            node.hold(Content.VALUE, 1, new @Nullable Object[] {walker.see(plain(local))});
        }
        // Any other would make an initial value, with code of the function.
    }

    private static @Nullable Object plain(ThreadLocal<?> local) {
        Object value = local.get();
        if (value == null) {
            // It has made an entry, if there was none.
            local.remove();
        }
        return value;
    }
}
