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
    public static final Snapshot NOTHING = new Snapshot(Map.of(), new Node[0]);

    private static final int LIMIT = 500_000;
    private static final String THIS = ".this";

    private final Map<String, @Nullable Object> roots;
    private final Node[] nodes;

    Snapshot(Map<String, @Nullable Object> roots, Node[] nodes) {
        this.roots = roots;
        this.nodes = nodes;
    }

    /**
     * Take a snapshot. To be called on the thread {@code main} of the environment, between invocations.
     *
     * @param runtime the object that drives AWS's runtime, which holds the handler object
     * @param initialized the names of classes whose static initializer has run to its end
     * @param expected how many objects there may be, so that there is room for them at once
     */
    public static Snapshot take(Layers layers, Object runtime, Set<String> initialized, int expected) {
        StateWalker walker = new StateWalker(LIMIT, expected);
        Map<String, @Nullable Object> roots = new LinkedHashMap<>();
        Object handler = HandlerObject.find(runtime);
        if (handler != null) {
            roots.put(handler.getClass().getName() + THIS, walker.see(handler));
        }
        Initialized readable = new Initialized(layers.definedClasses(), initialized);
        for (DefinedClass defined : layers.definedClasses()) {
            ClassStatics statics = ClassStatics.of(defined.type());
            if (!statics.fields.isEmpty() && readable.contains(defined.type())) {
                statics.fields.forEach(it -> roots.put(it.path(), walker.see(StateWalker.read(it.field(), null))));
            }
        }
        walker.walk();
        return new Snapshot(roots, walker.nodes());
    }

    /** Whether the JVM is asked which classes have been initialized, so that none is missed. */
    public static boolean seesAllClasses() {
        return OpenJdk.OF_THIS_JVM.isOpen();
    }

    /** How many objects were seen. */
    public int size() {
        return nodes.length;
    }

    Node[] nodes() {
        return nodes;
    }

    Map<String, @Nullable Object> roots() {
        return roots;
    }
}
