package io.github.warmlambda.internal.watch;

import io.github.warmlambda.internal.runtime.Observed;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The files and sockets that the invocations of one environment opened and that are open still, one invocation later. What else
 * happens in the JVM does not count: it opens and closes some at all times, so that their number alone tells nothing of an
 * environment. What is open for a moment only, like the control group's files that the JVM reads, does not count either.
 */
final class OpenedFiles {

    private final Observed observed;
    private final Set<String> opened = new HashSet<>();
    private Set<String> lastOpened = Set.of();
    private Set<String> before = Set.of();
    private @Nullable Supplier<Optional<Set<String>>> openFiles;

    OpenedFiles(Observed observed) {
        this.observed = observed;
    }

    /** An invocation begins. */
    void begin() {
        before = open();
    }

    /** The invocation is over: how many are open that those before it opened. */
    long count() {
        Set<String> now = open();
        opened.addAll(lastOpened);
        opened.retainAll(now);
        lastOpened = openedBetween(before, now);
        return opened.size();
    }

    private Set<String> openedBetween(Set<String> earlier, Set<String> now) {
        if (observed.isInTestJvm() && !ActiveFunctions.isOnlyOne()) {
            return Set.of();
        }
        Set<String> added = new HashSet<>(now);
        added.removeAll(earlier);
        return added;
    }

    private Set<String> open() {
        if (openFiles == null) {
            openFiles = observed.openFiles();
        }
        return openFiles.get().orElseGet(Set::of);
    }
}
