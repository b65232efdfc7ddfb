package io.github.warmlambda.internal.watch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which sizes of an environment have grown with every invocation, and for how many in a row. */
public final class Growth {

    /**
     * Something that has grown with each of the last invocations.
     *
     * @param invocations how many they are
     */
    public record Series(String what, long from, long to, int invocations) {

        Series next(long size) {
            return size > to ? new Series(what, from, size, invocations + 1) : new Series(what, size, size, 0);
        }
    }

    private final Map<String, Series> series = new HashMap<>();

    /** Add the sizes after an invocation; what is missing has the size 0. */
    void add(Map<String, Long> sizes) {
        series.replaceAll((what, before) -> before.next(sizes.getOrDefault(what, 0L)));
        sizes.forEach((what, size) -> series.computeIfAbsent(what, name -> new Series(name, size, size, 0)));
    }

    /** What has grown with each of so many invocations at least, the largest growth first. */
    public List<Series> growing(int invocations) {
        return series.values().stream()
                .filter(it -> it.invocations() >= invocations)
                .sorted((a, b) -> Long.compare(b.to() - b.from(), a.to() - a.from()))
                .toList();
    }
}
