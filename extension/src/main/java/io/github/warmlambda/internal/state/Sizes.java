package io.github.warmlambda.internal.state;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much can be reached from each root: objects, elements and characters, each counted for the first root only. What own code
 * keeps is told from what libraries keep in objects of theirs, which have buffers and queues that they empty now and then.
 */
public final class Sizes {

    private final BitSet seen;
    private final Deque<Node> open = new ArrayDeque<>();
    private final List<Node> opaque = new ArrayList<>();

    private Sizes(int objects) {
        seen = new BitSet(objects);
    }

    /**
     * The size of each root that has any.
     *
     * @param own of what own code keeps, also in objects of libraries that show it
     * @param ofLibraries of what libraries keep in objects that the root leads to; empty if the look did not go there
     */
    public record ByRoot(Map<String, Long> own, Optional<Map<String, Long>> ofLibraries) {}

    /** Measure all roots; first what own code keeps, which is the same then if libraries are not looked at. */
    public static ByRoot of(Snapshot snapshot) {
        Sizes sizes = new Sizes(snapshot.size());
        Map<String, Long> own = new LinkedHashMap<>();
        Map<String, List<Node>> opaque = new LinkedHashMap<>();
        snapshot.ownRoots().forEach((path, value) -> {
            put(own, path, sizes.ownSizeOf(value));
            opaque.put(path, sizes.takeOpaque());
        });
        return new ByRoot(
                own, snapshot.isWithLibraries() ? Optional.of(sizes.ofLibraries(snapshot, opaque)) : Optional.empty());
    }

    private Map<String, Long> ofLibraries(Snapshot snapshot, Map<String, List<Node>> opaqueOfOwn) {
        Map<String, Long> ofLibraries = new LinkedHashMap<>();
        opaqueOfOwn.forEach((path, nodes) -> put(ofLibraries, path, librarySize(nodes)));
        snapshot.roots().forEach((path, value) -> {
            if (!snapshot.ownRoots().containsKey(path)) {
                put(ofLibraries, path, ownSizeOf(value) + librarySize(takeOpaque()));
            }
        });
        return ofLibraries;
    }

    private List<Node> takeOpaque() {
        List<Node> taken = List.copyOf(opaque);
        opaque.clear();
        return taken;
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

    private long librarySize(List<Node> nodes) {
        long size = 0;
        for (Node library : nodes) {
            size += seeAll(library.fields);
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
