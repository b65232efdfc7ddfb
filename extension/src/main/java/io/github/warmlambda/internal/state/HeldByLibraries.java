package io.github.warmlambda.internal.state;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of own code, and of the thread {@code main}, only a look through libraries finds: objects of own code that libraries hold,
 * and thread-locals in static fields of libraries. Once found they are known, and looked at without going through libraries
 * again.
 */
final class HeldByLibraries {

    /** From thread-locals, so many objects are looked at. */
    private static final int NEAR = 500;

    private final List<WeakReference<Object>> objects = new ArrayList<>();
    private final Map<String, WeakReference<Object>> threadLocals = new LinkedHashMap<>();

    /** Learn what a walk through libraries has found. */
    static HeldByLibraries of(StateWalker walker, Map<String, @Nullable Object> roots) {
        HeldByLibraries held = new HeldByLibraries();
        for (Node node : walker.nodes()) {
            if (node.isOwnHeldByLibrary()) {
                held.objects.add(new WeakReference<>(walker.object(node)));
            }
        }
        roots.forEach((path, value) -> {
            if (value instanceof Node node && node.threadLocal && !node.heldByOwnCode) {
                held.threadLocals.put(path, new WeakReference<>(walker.object(node)));
            }
        });
        return held;
    }

    /** Look at them, after own code, and add the thread-locals to the roots. */
    void walk(StateWalker walker, Map<String, @Nullable Object> roots) {
        objects.forEach(it -> walker.seeOfLibrary(it.get()));
        walker.walk();
        threadLocals.forEach((path, it) -> roots.put(path, walker.seeOfLibrary(it.get())));
        walker.walkNear(NEAR);
    }
}
