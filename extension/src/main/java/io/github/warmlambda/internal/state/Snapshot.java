package io.github.warmlambda.internal.state;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The state of an environment at one moment: a value for each static field, and for the handler object. */
public final class Snapshot {

    /** Of an environment whose objects cannot be looked at. */
    public static final Snapshot NOTHING = new Snapshot(Map.of(), Map.of(), new Node[0], false, false);

    /** So many objects are looked at, those that are near the roots first. */
    public static final int LIMIT = 500_000;

    static final String THIS = ".this";

    private final Map<String, @Nullable Object> ownRoots;
    private final Map<String, @Nullable Object> roots;
    private final Node[] nodes;
    private final boolean withLibraries;
    private final boolean cut;

    Snapshot(
            Map<String, @Nullable Object> ownRoots,
            Map<String, @Nullable Object> roots,
            Node[] nodes,
            boolean withLibraries,
            boolean cut) {
        this.ownRoots = ownRoots;
        this.roots = roots;
        this.nodes = nodes;
        this.withLibraries = withLibraries;
        this.cut = cut;
    }

    /** Whether the JVM is asked which classes have been initialized, so that none is missed. */
    public static boolean seesAllClasses() {
        return OpenJdk.OF_THIS_JVM.isOpen();
    }

    /** Whether there was more of own code than could be looked at. */
    public boolean isCut() {
        return cut;
    }

    /** How many objects were seen. */
    int size() {
        return nodes.length;
    }

    /** Whether it goes through all that libraries hold. */
    boolean isWithLibraries() {
        return withLibraries;
    }

    /** Objects of own code that libraries hold: the beans of a framework, listeners. */
    List<Node> heldByLibraries() {
        return Arrays.stream(nodes).filter(Node::isOwnHeldByLibrary).toList();
    }

    Node[] nodes() {
        return nodes;
    }

    /** Those of own code, and the handler object. */
    Map<String, @Nullable Object> ownRoots() {
        return ownRoots;
    }

    /** All, those of own code first. */
    Map<String, @Nullable Object> roots() {
        return roots;
    }
}
