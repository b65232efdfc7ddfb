package io.github.warmlambda.internal.state;

import io.github.warmlambda.internal.loading.Layers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the function's code holds in its static fields and in its handler object. Not to be kept beyond their environment. */
public final class HeldObjects {

    private static final int LIMIT = 500_000;

    private final List<Held> held = new ArrayList<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private HeldObjects() {}

    /**
     * An object and the field that holds it.
     *
     * @param path the name of the field, after that of its class
     */
    public record Held(String path, Object object) {}

    /**
     * The handler object, its fields, and the static fields of classes that are known to have been initialized; each object
     * once.
     *
     * @param runtime the object that drives AWS's runtime, which holds the handler object; or null if that is gone
     * @param initialized the names of classes whose static initializer has run to its end
     */
    public static List<Held> of(Layers layers, @Nullable Object runtime, Set<String> initialized) {
        HeldObjects objects = new HeldObjects();
        Object handler = runtime == null ? null : HandlerObject.find(runtime);
        if (handler != null) {
            objects.add(handler.getClass().getName() + ".this", handler);
            Shape shape = Shape.of(handler.getClass());
            for (int i = 0; i < shape.fields.length; i++) {
                String path = shape.owners[i] + "." + shape.names[i];
                objects.add(path, StateWalker.read(shape.fields[i], handler));
            }
        }
        DefinedTypes types = new DefinedTypes(layers, initialized);
        Stream.of(false, true)
                .forEach(ofLibraries -> types.forEachStatic(
                        ofLibraries, it -> objects.add(it.path(), StateWalker.read(it.field(), null))));
        return objects.held;
    }

    private void add(String path, @Nullable Object object) {
        if (object != null && seen.add(object)) {
            held.add(new Held(path, object));
        }
    }

    /** All objects of a kind that can be reached from these. */
    public static List<Object> reachable(List<Held> from, Predicate<Object> kind) {
        StateWalker walker = new StateWalker(LIMIT, 0);
        from.forEach(it -> walker.see(it.object()));
        walker.walkAll();
        return walker.objects(kind);
    }
}
