package io.github.warmlambda.internal.check;

import io.github.warmlambda.internal.state.Location;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The state that the test says may change: fields, classes or packages by name. Remembers which of them were needed. */
public final class AllowedState {

    private static final String BOUNDARIES = ".[$,";

    private final Set<String> names;
    private final Set<String> used = new LinkedHashSet<>();

    /** The names that a test allows. */
    public AllowedState(Collection<String> names) {
        this.names = new LinkedHashSet<>(names);
    }

    /** Whether this is in a field, class or package that is allowed, or in an object of such a class. */
    boolean allows(Location location) {
        return allows(location.path())
                | allows(location.rootField())
                | allows(location.owner() + "." + location.field());
    }

    /** Whether what has this name is allowed, or what it is a part of. */
    synchronized boolean allows(String path) {
        List<String> matching =
                names.stream().filter(name -> contains(name, path)).toList();
        used.addAll(matching);
        return !matching.isEmpty();
    }

    /** The names that nothing was found of. */
    synchronized List<String> unused() {
        return names.stream().filter(name -> !used.contains(name)).toList();
    }

    /** Whether a name may end before this character, so that it names all that begins with it. */
    static boolean isBoundary(char character) {
        return BOUNDARIES.indexOf(character) >= 0;
    }

    private static boolean contains(String name, String path) {
        return path.equals(name) || path.startsWith(name) && isBoundary(path.charAt(name.length()));
    }
}
