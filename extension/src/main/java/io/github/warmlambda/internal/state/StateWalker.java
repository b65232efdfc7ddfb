package io.github.warmlambda.internal.state;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Walks over all that can be reached from the roots, nearest first, and makes a node of each object. Objects of AWS's runtime
 * and of the test are seen from outside only.
 */
final class StateWalker {

    private final SeenObjects seen;
    private final List<Integer> opaque = new ArrayList<>();
    private boolean heldByOwnCode = true;
    private boolean throughLibraries;
    private boolean cut;
    private int walked;
    private int left;

    /** Look at so many objects and elements at most. */
    StateWalker(int limit, int expected) {
        this.left = limit;
        this.seen = new SeenObjects(expected);
    }

    /** What a snapshot holds for a value: a node whose content comes later, or the value itself. */
    @Nullable
    Object see(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof String || Shape.of(value.getClass()).leaf) {
            return value;
        }
        int identity = System.identityHashCode(value);
        Node known = seen.find(value, identity);
        if (known != null) {
            return known;
        }
        if (!spend(1)) {
            return Node.UNSEEN;
        }
        Node node = seen.add(value, identity);
        node.heldByOwnCode = heldByOwnCode;
        return node;
    }

    /** Likewise, for what is in a static field of a library, or what own code does not hold. */
    @Nullable
    Object seeOfLibrary(@Nullable Object value) {
        heldByOwnCode = false;
        return see(value);
    }

    /** Whether there is room for so many objects more. */
    boolean spend(int objects) {
        if (left < objects) {
            cut = true;
            return false;
        }
        left -= objects;
        return true;
    }

    /** Look into all objects that were seen, and those that they hold; but not into those of libraries. */
    void walk() {
        walkUpTo(Integer.MAX_VALUE);
    }

    private void walkUpTo(int objects) {
        while (walked < Math.min(objects, seen.size())) {
            lookInto(walked);
            walked++;
        }
    }

    /** Then look into those of libraries, and all that they hold. */
    void walkLibraries() {
        throughLibraries = true;
        List<Integer> waiting = List.copyOf(opaque);
        opaque.clear();
        heldByOwnCode = false;
        waiting.forEach(number -> fillFields(
                seen.object(number),
                seen.node(number),
                Shape.of(seen.object(number).getClass())));
        walk();
    }

    /** Look into what was seen since the last walk, whoever's it is; but at so many objects only. */
    void walkNear(int objects) {
        throughLibraries = true;
        walkUpTo(walked + objects);
    }

    /** Look into all at once, whoever's it is. */
    void walkAll() {
        throughLibraries = true;
        walk();
    }

    /** The object that a node stands for. */
    Object object(Node node) {
        return seen.object(node.index);
    }

    /** How many objects were seen. */
    int size() {
        return seen.size();
    }

    /** Whether there was more than it was to look at. */
    boolean isCut() {
        return cut;
    }

    /** The nodes of all objects that were seen. */
    Node[] nodes() {
        return seen.nodes();
    }

    /** The objects of a kind among those that were seen. */
    List<Object> objects(Predicate<Object> kind) {
        return IntStream.range(0, seen.size())
                .mapToObj(seen::object)
                .filter(kind)
                .toList();
    }

    private void lookInto(int number) {
        Object object = seen.object(number);
        Node node = seen.node(number);
        Shape shape = Shape.of(object.getClass());
        node.opaque = shape.ofLibrary;
        node.own = shape.own;
        node.threadLocal = object instanceof ThreadLocal<?>;
        boolean ofOwnCode = node.heldByOwnCode || shape.own;
        if (shape.ofLibrary && !throughLibraries) {
            opaque.add(number);
        } else {
            heldByOwnCode = ofOwnCode && !shape.ofLibrary;
            fillFields(object, node, shape);
        }
        if (object instanceof Enum<?> constant) {
            node.label = constant.name();
        }
        heldByOwnCode = ofOwnCode;
        if (shape.ofJdk || shape.extendsJdk || object.getClass().isArray()) {
            fill(node, () -> JdkContent.fill(object, node, this));
        } else if (shape.ofLibrary && ofOwnCode) {
            fill(node, () -> LibraryContent.fill(object, node, this));
        }
    }

    private void fillFields(Object object, Node node, Shape shape) {
        if (shape.fields.length > 0) {
            node.names = shape.names;
            node.owners = shape.owners;
            node.fields = new @Nullable Object[shape.fields.length];
            for (int i = 0; i < shape.fields.length; i++) {
                Object value = read(shape.fields[i], object);
                node.fields[i] = shape.leafFields[i] ? value : see(value);
            }
        }
    }

    private static void fill(Node node, Runnable content) {
        try {
            content.run();
        } catch (RuntimeException | Error changedMeanwhile) {
            // By another thread, or a class of the function's behind a view of the JDK failed: nothing is known of
            // it.
            node.content = Node.Content.NONE;
        }
    }

    static @Nullable Object read(Field field, @Nullable Object object) {
        try {
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
