package io.github.warmlambda.internal.state;

import io.github.warmlambda.environment.StateChange.Kind;
import io.github.warmlambda.internal.state.Node.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What two containers of the JDK hold, before and after. */
record ContainerComparison(Node before, Node after) {

    static ContainerComparison of(Node before, Node after) {
        return new ContainerComparison(before, after);
    }

    /** Whether the containers themselves differ, whatever is in the objects that they hold. */
    boolean differ() {
        return before.size != after.size
                || !sameTokens(before.keys, after.keys)
                || !sameTokens(before.elements, after.elements);
    }

    private static boolean sameTokens(@Nullable Object[] before, @Nullable Object[] after) {
        for (int i = 0; i < Math.min(before.length, after.length); i++) {
            if (!areOne(before[i], after[i])) {
                return false;
            }
        }
        return before.length == after.length;
    }

    private static boolean areOne(@Nullable Object before, @Nullable Object after) {
        return before instanceof Node one && after instanceof Node other
                ? one.isSame(other)
                : Objects.equals(before, after);
    }

    void compare(Comparison comparison, PathStep step) {
        if (before.content != after.content) {
            return;
        }
        if (before.size != after.size) {
            reportSize(comparison, step);
        }
        if (!before.isComplete() || !after.isComplete()) {
            return;
        }
        switch (after.content) {
            case MAP -> compareByKey(comparison, step, before.elements, after.elements);
            case SET -> compareByKey(comparison, step, before.keys, after.keys);
            case SEQUENCE -> compareElements(comparison, step);
            case VALUE -> compareValues(comparison, step);
            case TEXT -> compareText(comparison, step);
            case NONE -> {}
        }
    }

    private void reportSize(Comparison comparison, PathStep step) {
        String name = after.content == Content.TEXT || after.type.startsWith("[") ? ".length" : ".size";
        Kind kind = after.size > before.size ? Kind.GROWN : Kind.SHRUNK;
        comparison.report(
                step.path(comparison.texts()) + name,
                String.valueOf(before.size),
                String.valueOf(after.size),
                kind,
                step);
    }

    private void compareText(Comparison comparison, PathStep step) {
        if (before.size == after.size && !Objects.equals(before.elements[0], after.elements[0])) {
            comparison.report(step, before, after, Kind.MUTATED);
        }
    }

    private void compareValues(Comparison comparison, PathStep step) {
        for (int i = 0; i < Math.min(before.elements.length, after.elements.length); i++) {
            comparison.compare(before.elements[i], after.elements[i], step, Kind.MUTATED);
        }
    }

    /** Element by element; of one that became longer or shorter, elements have moved. One difference tells that it changed. */
    private void compareElements(Comparison comparison, PathStep step) {
        boolean reported = before.elements.length != after.elements.length;
        for (int i = 0; i < after.elements.length && !reported; i++) {
            if (comparison.mayDiffer(before.elements[i], after.elements[i])) {
                reported = comparison.compare(before.elements[i], after.elements[i], step.element(i), Kind.MUTATED);
            }
        }
    }

    /** Compare the values that belong to the same key before and after. */
    private void compareByKey(
            Comparison comparison, PathStep step, @Nullable Object[] valuesBefore, @Nullable Object[] values) {
        boolean inOrder = sameTokens(before.keys, after.keys);
        Map<Object, Integer> positions = inOrder ? Map.of() : positions(before.keys);
        for (int i = 0; i < after.keys.length; i++) {
            Integer position = inOrder ? Integer.valueOf(i) : positions.get(token(after.keys[i]));
            if (position != null && comparison.mayDiffer(valuesBefore[position], values[i])) {
                comparison.compare(valuesBefore[position], values[i], step.entry(after.keys[i]), Kind.MUTATED);
            }
        }
        if (!inOrder) {
            compareKeys(comparison, step);
        }
    }

    private void compareKeys(Comparison comparison, PathStep step) {
        if (before.keys.length != after.keys.length) {
            return;
        }
        List<@Nullable Object> gone = missing(before.keys, positions(after.keys));
        List<@Nullable Object> come = missing(after.keys, positions(before.keys));
        if (!come.isEmpty()) {
            NodeText texts = comparison.texts();
            comparison.report(step.path(texts), texts.list(gone), texts.list(come), Kind.MUTATED, step);
        }
    }

    private static List<@Nullable Object> missing(@Nullable Object[] keys, Map<Object, Integer> others) {
        List<@Nullable Object> missing = new ArrayList<>();
        for (Object key : keys) {
            if (!others.containsKey(token(key))) {
                missing.add(key);
            }
        }
        return missing;
    }

    private static Map<Object, Integer> positions(@Nullable Object[] keys) {
        Map<Object, Integer> positions = new HashMap<>();
        for (int i = 0; i < keys.length; i++) {
            positions.put(token(keys[i]), i);
        }
        return positions;
    }

    /** Stands for a value in comparisons by equals. */
    private static Object token(@Nullable Object value) {
        if (value instanceof Node node) {
            return new Token(node.type, node.identity);
        }
        return value == null ? Content.NONE : value;
    }

    private record Token(String type, int identity) {}
}
