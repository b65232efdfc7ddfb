package io.github.warmlambda.internal.state;

import org.jspecify.annotations.Nullable;

/**
 * Where a value is, as seen from a root.
 *
 * @param step what leads from the outer place to this one: the root's path, {@code .field}, {@code [3]} or {@code ["key"]}
 * @param owner the class of the function that declares the field nearest to the value
 * @param field the name of that field
 */
record PathStep(@Nullable PathStep outer, Object step, String owner, String field) {

    static PathStep root(String path) {
        int end = path.lastIndexOf('.');
        return new PathStep(null, path, path.substring(0, end), path.substring(end + 1));
    }

    PathStep field(String declaringClass, String name) {
        return new PathStep(this, "." + name, declaringClass, name);
    }

    PathStep element(int position) {
        return new PathStep(this, position, owner, field);
    }

    PathStep entry(@Nullable Object key) {
        return new PathStep(this, new Key(key), owner, field);
    }

    /** Text is made of it for the few places that are shown. */
    private record Key(@Nullable Object value) {}

    Location location(String root, String path) {
        return new Location(path, root, owner, field);
    }

    String path() {
        String path = outer == null ? "" : outer.path();
        if (step instanceof Key key) {
            return path + "[" + NodeText.of(key.value) + "]";
        }
        return path + (step instanceof Integer position ? "[" + position + "]" : step);
    }
}
