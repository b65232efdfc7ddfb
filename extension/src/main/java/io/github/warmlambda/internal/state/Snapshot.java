package io.github.warmlambda.internal.state;

import io.github.warmlambda.internal.loading.DefinedClass;
import io.github.warmlambda.internal.loading.Layers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The state of an environment at one moment: a value for each static field, and for the handler object. */
public final class Snapshot {

    /** Of an environment whose objects cannot be looked at. */
    public static final Snapshot NOTHING = new Snapshot(Map.of(), Map.of(), new Node[0], 0, false);

    /** So many objects are looked at, those that are near the roots first. */
    public static final int LIMIT = 500_000;

    static final String THIS = ".this";

    private final Map<String, @Nullable Object> ownRoots;
    private final Map<String, @Nullable Object> roots;
    private final Node[] nodes;
    private final int ownObjects;
    private final boolean cut;

    Snapshot(
            Map<String, @Nullable Object> ownRoots,
            Map<String, @Nullable Object> roots,
            Node[] nodes,
            int ownObjects,
            boolean cut) {
        this.ownRoots = ownRoots;
        this.roots = roots;
        this.nodes = nodes;
        this.ownObjects = ownObjects;
        this.cut = cut;
    }

    /**
     * Take a snapshot. To be called on the thread {@code main} of the environment, between
     * invocations.
     *
     * @param runtime the object that drives AWS's runtime, which holds the handler object
     * @param initialized the names of classes whose static initializer has run to its end
     * @param expected how many objects there may be, so that there is room for them at once
     */
    public static Snapshot take(Layers layers, Object runtime, Set<String> initialized, int expected) {
        StateWalker walker = new StateWalker(LIMIT, expected);
        Map<String, @Nullable Object> own = new LinkedHashMap<>();
        Object handler = HandlerObject.find(runtime);
        if (handler != null) {
            own.put(handler.getClass().getName() + THIS, walker.see(handler));
        }
        Initialized readable = new Initialized(layers.definedClasses(), initialized);
        see(layers, readable, false, own, walker);
        walker.walk();
        int ownObjects = walker.size();
        boolean cut = walker.isCut();
        Map<String, @Nullable Object> all = new LinkedHashMap<>(own);
        see(layers, readable, true, all, walker);
        walker.walkLibraries();
        return new Snapshot(own, all, walker.nodes(), ownObjects, cut);
    }

    private static void see(
            Layers layers,
            Initialized readable,
            boolean ofLibraries,
            Map<String, @Nullable Object> roots,
            StateWalker walker) {
        for (DefinedClass defined : layers.definedClasses()) {
            ClassStatics statics = ClassStatics.of(defined.type());
            if (!statics.fields.isEmpty() && statics.ofLibrary == ofLibraries && readable.contains(defined.type())) {
                statics.fields.forEach(it -> roots.put(it.path(), walker.see(StateWalker.read(it.field(), null))));
            }
        }
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
    public int size() {
        return nodes.length;
    }

    /** Objects of own code that libraries alone hold: the beans of a framework, listeners. */
    List<Node> heldByLibraries() {
        return Arrays.stream(nodes, ownObjects, nodes.length)
                .filter(node -> node.own && node.fields.length > 0)
                .toList();
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
