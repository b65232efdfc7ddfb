package io.github.warmlambda.internal.state;

import io.github.warmlambda.internal.state.Node.Content;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the function's code has put into an object of a library, as far as the object shows it as a collection, a map, or as
 * caches do, by a method {@code asMap()}. Its fields say more about the library than about the function.
 */
final class LibraryContent {

    private LibraryContent() {}

    static void fill(Object object, Node node, StateWalker walker) {
        if (object instanceof Collection<?> collection) {
            fillCollection(collection, node, walker);
        } else {
            Map<?, ?> map = object instanceof Map<?, ?> itself ? itself : viewOf(object);
            if (map != null) {
                fillMap(map, node, walker);
            }
        }
    }

    private static void fillCollection(Collection<?> collection, Node node, StateWalker walker) {
        List<@Nullable Object> elements = new ArrayList<>();
        for (Object element : collection) {
            if (!walker.spend(1)) {
                return;
            }
            elements.add(walker.see(element));
        }
        boolean ordered = collection instanceof List;
        node.hold(
                ordered ? Content.SEQUENCE : Content.SET, elements.size(), ordered ? elements.toArray() : Node.NOTHING);
        if (!ordered) {
            node.keys = elements.toArray();
        }
    }

    private static void fillMap(Map<?, ?> map, Node node, StateWalker walker) {
        List<@Nullable Object> keys = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!walker.spend(1)) {
                return;
            }
            keys.add(walker.see(entry.getKey()));
            values.add(walker.see(entry.getValue()));
        }
        node.hold(Content.MAP, keys.size(), values.toArray());
        node.keys = keys.toArray();
    }

    private static @Nullable Map<?, ?> viewOf(Object object) {
        try {
            Method method = object.getClass().getMethod("asMap");
            if (Modifier.isStatic(method.getModifiers()) || !Map.class.isAssignableFrom(method.getReturnType())) {
                return null;
            }
            method.setAccessible(true);
            return (Map<?, ?>) method.invoke(object);
        } catch (ReflectiveOperationException | RuntimeException none) {
            return null;
        }
    }
}
