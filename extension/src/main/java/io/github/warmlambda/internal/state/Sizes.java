package io.github.warmlambda.internal.state;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much can be reached from each root: objects, elements and characters, each counted for the first root only. What own code
 * keeps is told from what libraries keep in objects of theirs, which have buffers and queues that they empty now and then.
 */
public final class Sizes {

    private final BitSet seen;
    private final Deque<Node> open = new ArrayDeque<>();
    private final Deque<Node> opaque = new ArrayDeque<>();

    private Sizes(int objects) {
        seen = new BitSet(objects);
    }

    /**
     * The size of each root that has any.
     *
     * @param own of what own code keeps, also in objects of libraries that show it
     * @param ofLibraries of what libraries keep in objects that the root leads to
     */
    public record ByRoot(Map<String, Long> own, Map<String, Long> ofLibraries) {}

    /** Measure all roots. */
    public static ByRoot of(Snapshot snapshot) {
        Sizes sizes = new Sizes(snapshot.size());
        Map<String, Long> own = new LinkedHashMap<>();
        Map<String, Long> ofLibraries = new LinkedHashMap<>();
        snapshot.roots().forEach((path, value) -> {
            long ownSize = sizes.ownSizeOf(value);
            long librarySize = sizes.librarySize();
            if (snapshot.ownRoots().containsKey(path)) {
                put(own, path, ownSize);
                put(ofLibraries, path, librarySize);
            } else {
                put(ofLibraries, path, ownSize + librarySize);
            }
        });
        return new ByRoot(own, ofLibraries);
    }

    private static void put(Map<String, Long> sizes, String path, long size) {
        if (size > 0) {
            sizes.put(path, size);
        }
    }

    private long ownSizeOf(@Nullable Object root) {
        long size = see(root);
        while (!open.isEmpty()) {
            Node node = open.remove();
            size += node.size + seeAll(node.keys) + seeAll(node.elements);
            if (node.opaque) {
                opaque.add(node);
            } else {
                size += seeAll(node.fields);
            }
        }
        return size;
    }

    private long librarySize() {
        long size = 0;
        while (!opaque.isEmpty()) {
            size += seeAll(opaque.remove().fields);
            while (!open.isEmpty()) {
                Node node = open.remove();
                size += node.size + seeAll(node.fields) + seeAll(node.keys) + seeAll(node.elements);
            }
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
