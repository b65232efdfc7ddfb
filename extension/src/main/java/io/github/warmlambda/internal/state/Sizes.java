package io.github.warmlambda.internal.state;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much can be reached from each root: objects, elements and characters, each counted for the first root only. */
public final class Sizes {

    private final BitSet seen;
    private final Deque<Node> open = new ArrayDeque<>();

    private Sizes(int objects) {
        seen = new BitSet(objects);
    }

    /** The size of each root that has any. */
    public static Map<String, Long> of(Snapshot snapshot) {
        Sizes sizes = new Sizes(snapshot.size());
        Map<String, Long> byRoot = new LinkedHashMap<>();
        snapshot.roots().forEach((path, value) -> {
            long size = sizes.sizeOf(value);
            if (size > 0) {
                byRoot.put(path, size);
            }
        });
        return byRoot;
    }

    private long sizeOf(@Nullable Object root) {
        long size = see(root);
        while (!open.isEmpty()) {
            Node node = open.remove();
            size += node.size;
            size += seeAll(node.fields) + seeAll(node.keys) + seeAll(node.elements);
        }
        return size;
    }

    private long seeAll(@Nullable Object[] values) {
        long size = 0;
        for (Object value : values) {
            size += see(value);
        }
        return size;
    }

    private long see(@Nullable Object value) {
        if (value instanceof Node node && node != Node.UNSEEN && !seen.get(node.index)) {
            seen.set(node.index);
            open.add(node);
            return 1;
        }
        return value instanceof String text ? text.length() : 0;
    }
}
