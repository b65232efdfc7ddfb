package io.github.warmlambda.internal.state;

import org.jspecify.annotations.Nullable;

/**
 * Where a value is, as seen from a root.
 *
 * @param step what leads from the outer place to this one: the root's path, {@code .field}, {@code [3]} or {@code ["key"]}
 * @param owner the class of the function that declares the field nearest to the value
 * @param field the name of that field
 */
record Place(@Nullable Place outer, Object step, String owner, String field) {

    static Place root(String path) {
        int end = path.lastIndexOf('.');
        return new Place(null, path, path.substring(0, end), path.substring(end + 1));
    }

    Place field(String declaringClass, String name) {
        return new Place(this, "." + name, declaringClass, name);
    }

    Place element(int position) {
        return new Place(this, position, owner, field);
    }

    Place entry(@Nullable Object key) {
        return new Place(this, new Key(key), owner, field);
    }

    /** Text is made of it for the few places that are shown. */
    private record Key(@Nullable Object value) {}

    Spot spot(String root, String path) {
        return new Spot(path, root, owner, field);
    }

    String path() {
        String path = outer == null ? "" : outer.path();
        if (step instanceof Key key) {
            return path + "[" + NodeText.of(key.value) + "]";
        }
        return path + (step instanceof Integer position ? "[" + position + "]" : step);
    }
}
