package io.github.warmlambda.internal.state;

import io.github.warmlambda.environment.StateChange;
import io.github.warmlambda.environment.StateChange.Kind;
import io.github.warmlambda.internal.state.Node.Content;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two snapshots of one environment. A field that refers to another object than before has been assigned,
 * whatever is in the object; values of the JDK's immutable types are one if they are equal. What the earlier one did not see
 * is no difference: a class that has been initialized since is late, not changed.
 */
public final class Comparison {

    private static final int MOST_OF_ROOT = 100;

    private record Pair(Node before, Node after, PathStep step) {}

    private final NodeText texts;
    private final List<Difference> differences = new ArrayList<>();
    private final Deque<Pair> open = new ArrayDeque<>();
    private final BitSet compared;
    private String root = "";
    private int limit;

    private Comparison(UnaryOperator<String> masking, int objects) {
        this.texts = new NodeText(masking);
        this.compared = new BitSet(objects);
    }

    /**
     * Compare two snapshots.
     *
     * @param masking replaces what must not be shown
     */
    public static List<Difference> of(Snapshot before, Snapshot after, UnaryOperator<String> masking) {
        Comparison comparison = new Comparison(masking, after.size());
        after.ownRoots().forEach((path, value) -> {
            if (before.ownRoots().containsKey(path)) {
                comparison.compareRoot(path, before.ownRoots().get(path), value);
            }
        });
        comparison.compareHeldByLibraries(before.heldByLibraries(), after.heldByLibraries());
        return List.copyOf(comparison.differences);
    }

    private void compareHeldByLibraries(List<Node> before, List<Node> after) {
        Map<Integer, Node> known = new HashMap<>();
        before.forEach(node -> known.put(node.identity, node));
        for (Node node : after) {
            Node same = known.get(node.identity);
            if (same != null && same.isSame(node)) {
                compareRoot(node.type + Snapshot.THIS, same, node);
            }
        }
    }

    private void compareRoot(String path, @Nullable Object before, @Nullable Object after) {
        root = path;
        limit = differences.size() + MOST_OF_ROOT;
        compare(before, after, PathStep.root(path), Kind.ASSIGNED);
        while (!open.isEmpty() && differences.size() < limit) {
            Pair pair = open.remove();
            compareFields(pair);
            ContainerComparison.of(pair.before, pair.after).compare(this, pair.step);
        }
        open.clear();
    }

    private void compareFields(Pair pair) {
        int count = pair.after.fields.length;
        if (count != pair.before.fields.length || pair.after.opaque) {
            return;
        }
        for (int i = 0; i < count; i++) {
            Object before = pair.before.fields[i];
            Object after = pair.after.fields[i];
            if (mayDiffer(before, after)) {
                compare(before, after, pair.step.field(pair.after.owners[i], pair.after.names[i]), Kind.ASSIGNED);
            }
        }
    }

    /** A quick look, which spares most values a place of their own. */
    boolean mayDiffer(@Nullable Object before, @Nullable Object after) {
        if (before == after) {
            return false;
        }
        return before instanceof Node one && after instanceof Node other
                ? !(one.isSame(other) && compared.get(other.index))
                : !Objects.equals(before, after);
    }

    /** Compare two values at a place. Returns whether there is a difference at that very place. */
    boolean compare(@Nullable Object before, @Nullable Object after, PathStep step, Kind kind) {
        if (before == Node.UNSEEN || after == Node.UNSEEN) {
            return false;
        }
        if (!(before instanceof Node one) || !(after instanceof Node other)) {
            // Values of immutable types of the JDK, whose equals is the JDK's own.
            return !Objects.equals(before, after) && report(step, before, after, kind);
        }
        if (one.isSame(other) || one.type.equals(other.type) && differsInside(one, other)) {
            if (!compared.get(other.index)) {
                compared.set(other.index);
                open.add(new Pair(one, other, step));
            }
            return false;
        }
        return report(step, before, after, kind);
    }

    /** Whether a look into two objects of one type will tell more than that they are two. */
    private static boolean differsInside(Node before, Node after) {
        if (before.content != after.content || before.label != null) {
            return false;
        }
        if (after.content != Content.NONE) {
            return ContainerComparison.of(before, after).differ();
        }
        // Two objects of a library in one place, one after the other, are an assignment.
        for (int i = 0; !after.opaque && i < Math.min(before.fields.length, after.fields.length); i++) {
            if (!(before.fields[i] instanceof Node)
                    && !(after.fields[i] instanceof Node)
                    && !Objects.equals(before.fields[i], after.fields[i])) {
                return true;
            }
        }
        return false;
    }

    NodeText texts() {
        return texts;
    }

    boolean report(PathStep step, @Nullable Object before, @Nullable Object after, Kind kind) {
        String was = texts.of(before);
        String is = texts.of(after);
        report(step.path(texts), was, was.equals(is) ? "another " + is : is, kind, step);
        return true;
    }

    void report(String path, String before, String after, Kind kind, PathStep step) {
        if (differences.size() < limit) {
            StateChange change = new StateChange(path, before, after, kind);
            differences.add(new Difference(change, step.location(root, path)));
        }
    }
}
