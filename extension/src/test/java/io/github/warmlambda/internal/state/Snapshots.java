package io.github.warmlambda.internal.state;

import java.util.LinkedHashMap;
import java.util.Map;

/** Snapshots of objects of the test, as if they were in static fields. */
final class Snapshots {

    private static final int LIMIT = 1_000;

    private Snapshots() {}

    /** Of one static field. */
    static Snapshot of(String path, Object value) {
        return of(Map.of(path, value));
    }

    static Snapshot of(Map<String, Object> fields) {
        StateWalker walker = new StateWalker(LIMIT, 0);
        Map<String, Object> roots = new LinkedHashMap<>();
        fields.forEach((path, value) -> roots.put(path, walker.see(value)));
        walker.walk();
        return new Snapshot(roots, roots, walker.nodes(), true, walker.isCut());
    }
}
