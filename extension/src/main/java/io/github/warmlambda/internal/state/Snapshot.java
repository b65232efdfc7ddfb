package io.github.warmlambda.internal.state;

import io.github.warmlambda.internal.loading.DefinedClass;
import io.github.warmlambda.internal.loading.Layers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The state of an environment at one moment: a value for each static field, and for the handler object. */
public final class Snapshot {

    /** Of an environment whose objects cannot be looked at. */
    public static final Snapshot NOTHING = new Snapshot(Map.of(), Map.of(), new Node[0], false);

    /** So many objects are looked at, those that are near the roots first. */
    public static final int LIMIT = 500_000;

    private static final String THIS = ".this";

    private final Map<String, @Nullable Object> ownRoots;
    private final Map<String, @Nullable Object> roots;
    private final Node[] nodes;
    private final boolean cut;

    Snapshot(Map<String, @Nullable Object> ownRoots, Map<String, @Nullable Object> roots, Node[] nodes, boolean cut) {
        this.ownRoots = ownRoots;
        this.roots = roots;
        this.nodes = nodes;
        this.cut = cut;
    }

    /**
     * Take a snapshot of the function's own state. To be called on the thread {@code main} of the environment, between
     * invocations.
     *
     * @param runtime the object that drives AWS's runtime, which holds the handler object
     * @param initialized the names of classes whose static initializer has run to its end
     * @param libraries whether that of libraries is looked at too
     * @param expected how many objects there may be, so that there is room for them at once
     */
    public static Snapshot take(
            Layers layers, Object runtime, Set<String> initialized, boolean libraries, int expected) {
        StateWalker walker = new StateWalker(LIMIT, expected);
        Map<String, @Nullable Object> own = new LinkedHashMap<>();
        Object handler = HandlerObject.find(runtime);
        if (handler != null) {
            own.put(handler.getClass().getName() + THIS, walker.see(handler));
        }
        Initialized readable = new Initialized(layers.definedClasses(), initialized);
        see(layers, readable, false, own, walker);
        walker.walk();
        Map<String, @Nullable Object> all = new LinkedHashMap<>(own);
        if (libraries) {
            see(layers, readable, true, all, walker);
            walker.walkLibraries();
        }
        return new Snapshot(own, all, walker.nodes(), walker.isCut());
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

    /** Whether there was more than could be looked at. */
    public boolean isCut() {
        return cut;
    }

    /** How many objects were seen. */
    public int size() {
        return nodes.length;
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
