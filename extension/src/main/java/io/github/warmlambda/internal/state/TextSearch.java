package io.github.warmlambda.internal.state;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Looks for texts in all that a snapshot holds: texts of fields and collections, of builders, and short arrays. */
public final class TextSearch {

    private static final int MOST = 100;

    /** A text that was looked for, and where it is held. */
    public record Found(String text, Location location) {}

    private record Open(Node node, PathStep step, Holder holder) {}

    private final Predicate<String> wanted;
    private final NodeText texts;
    private final List<Found> found = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final BitSet seen = new BitSet();
    private final BitSet seenAsOwn = new BitSet();
    private String root = "";

    private TextSearch(Predicate<String> wanted, UnaryOperator<String> masking) {
        this.wanted = wanted;
        this.texts = new NodeText(masking);
    }

    /**
     * The texts that are wanted, each with the first path to it.
     *
     * @param masking replaces what must not be shown in paths
     */
    public static List<Found> in(Snapshot snapshot, Predicate<String> wanted, UnaryOperator<String> masking) {
        if (!isAnywhere(snapshot, wanted)) {
            return List.of();
        }
        TextSearch search = new TextSearch(wanted, masking);
        snapshot.ownRoots().forEach((path, value) -> search.searchRoot(path, value, Holder.OWN_CODE));
        snapshot.heldByLibraries().forEach(node -> search.searchRoot(node.type + Snapshot.THIS, node, Holder.OWN_CODE));
        snapshot.roots().forEach((path, value) -> {
            if (!snapshot.ownRoots().containsKey(path)) {
                search.searchRoot(path, value, Holder.LIBRARY);
            }
        });
        return List.copyOf(search.found);
    }

    /** Most searches find nothing, and need no path to it. */
    private static boolean isAnywhere(Snapshot snapshot, Predicate<String> wanted) {
        for (Node node : snapshot.nodes()) {
            if (isIn(node.fields, wanted) || isIn(node.keys, wanted) || isIn(node.elements, wanted)) {
                return true;
            }
        }
        return isIn(snapshot.roots().values().toArray(), wanted);
    }

    private static boolean isIn(@Nullable Object[] values, Predicate<String> wanted) {
        for (Object value : values) {
            if (value instanceof String text && wanted.test(text)) {
                return true;
            }
        }
        return false;
    }

    private void searchRoot(String path, @Nullable Object value, Holder holder) {
        root = path;
        look(value, PathStep.root(path), holder);
        while (!open.isEmpty()) {
            Open next = open.remove();
            Node node = next.node;
            Holder ofFields = next.holder.ofFields(node);
            for (int i = 0; i < node.fields.length; i++) {
                look(node.fields[i], next.step.field(node.owners[i], node.names[i]), ofFields);
            }
            lookIntoContent(node, next.step, next.holder.ofContent(node));
        }
    }

    private void lookIntoContent(Node node, PathStep step, Holder holder) {
        if (node.content == Node.Content.TEXT && holder == Holder.LIBRARY_OF_THREAD) {
            return;
        }
        for (Object key : node.keys) {
            look(key, step.entry(key), holder);
        }
        for (int i = 0; i < node.elements.length; i++) {
            PathStep element = switch (node.content) {
                case MAP -> step.entry(node.keys[i]);
                case SEQUENCE -> step.element(i);
                default -> step;
            };
            look(node.elements[i], element, holder);
        }
    }

    private void look(@Nullable Object value, PathStep step, Holder holder) {
        if (value instanceof Node node) {
            // Once more if what led to it before was a library, and is not now.
            BitSet done = holder == Holder.LIBRARY ? seen : seenAsOwn;
            if (node != Node.UNSEEN && !done.get(node.index)) {
                seen.set(node.index);
                done.set(node.index);
                open.add(new Open(node, step, holder));
            }
        } else if (value instanceof String text
                && holder != Holder.LIBRARY
                && found.size() < MOST
                && wanted.test(text)
                && !isLiteral(text)) {
            found.add(new Found(text, step.location(root, step.path(texts))));
        }
    }

    /** Whether a class has the text as a constant: the JVM keeps one object for all literals that are equal. */
    @SuppressWarnings("StringEquality") // The object tells where the text comes from.
    private static boolean isLiteral(String text) {
        return new String(text.toCharArray()).intern() == text;
    }
}
