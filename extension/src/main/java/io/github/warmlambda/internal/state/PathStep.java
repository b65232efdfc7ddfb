package io.github.warmlambda.internal.state;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Where a value is, as seen from a root.
 *
 * @param step what leads from the outer place to this one: the root's path, {@code .field}, {@code [3]} or {@code ["key"]}
 * @param owner the class of the function that declares the field nearest to the value
 * @param field the name of that field
 */
record PathStep(@Nullable PathStep outer, Object step, String owner, String field) {

    private static final int MOST_SHOWN = 40;

    static PathStep root(String path) {
        int end = path.lastIndexOf('.');
        return new PathStep(null, path, path.substring(0, end), path.substring(end + 1));
    }

    PathStep field(String declaringClass, String name) {
        return new PathStep(this, "." + name, declaringClass, name);
    }

    PathStep element(int position) {
        return new PathStep(this, position, owner, field);
    }

    PathStep entry(@Nullable Object key) {
        return new PathStep(this, new Key(key), owner, field);
    }

    /** Text is made of it for the few places that are shown. */
    private record Key(@Nullable Object value) {}

    Location location(String root, String path) {
        return new Location(path, root, owner, field);
    }

    String path(NodeText texts) {
        Deque<PathStep> steps = new ArrayDeque<>();
        for (PathStep at = this; at != null; at = at.outer) {
            steps.addFirst(at);
        }
        StringBuilder path = new StringBuilder();
        int left = steps.size();
        for (PathStep at : steps) {
            // Of a chain of nodes, its beginning and its end.
            boolean shown =
                    steps.size() <= MOST_SHOWN || left > steps.size() - MOST_SHOWN / 2 || left <= MOST_SHOWN / 2;
            if (shown) {
                path.append(at.text(texts));
            } else if (left == MOST_SHOWN / 2 + 1) {
                path.append("...");
            }
            left--;
        }
        return path.toString();
    }

    private String text(NodeText texts) {
        if (step instanceof Key key) {
            return "[" + texts.of(key.value) + "]";
        }
        return step instanceof Integer position ? "[" + position + "]" : step.toString();
    }
}
