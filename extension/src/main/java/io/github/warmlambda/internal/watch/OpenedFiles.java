package io.github.warmlambda.internal.watch;

import io.github.warmlambda.internal.runtime.Observed;
import java.util.HashSet;
import java.util.Set;

/**
 * The files and sockets that the invocations of one environment opened and that are open still. What else happens in the JVM
 * does not count: it opens and closes some at all times, so that their number alone tells nothing of an environment.
 */
final class OpenedFiles {

    private final Observed observed;
    private final Set<String> opened = new HashSet<>();
    private Set<String> before = Set.of();

    OpenedFiles(Observed observed) {
        this.observed = observed;
    }

    /** An invocation begins. */
    void begin() {
        before = open();
    }

    /** The invocation is over: how many are open that this one, or one before it, opened. */
    long count() {
        Set<String> now = open();
        opened.retainAll(now);
        if (!observed.isInTestJvm() || ActiveFunctions.isOnlyOne()) {
            now.removeAll(before);
            opened.addAll(now);
        }
        return opened.size();
    }

    private Set<String> open() {
        return observed.openFiles().orElseGet(HashSet::new);
    }
}
