package io.github.warmlambda.internal.watch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which sizes of an environment have grown with every invocation, and for how many in a row. */
public final class Growth {

    /**
     * Something that has grown with each of the last invocations.
     *
     * @param ofLibraries whether it is in objects of libraries, which may empty what they keep now and then
     * @param invocations how many they are
     */
    public record Series(String what, boolean ofLibraries, long from, long to, int invocations) {

        Series next(long size) {
            return size > to
                    ? new Series(what, ofLibraries, from, size, invocations + 1)
                    : new Series(what, ofLibraries, size, size, 0);
        }

        /** Whether it grew for as long as it takes to say so: a cache of Guava empties its queues with every 64th read. */
        private boolean isLongerThan(int invocationsNeeded) {
            return invocations >= (ofLibraries ? Math.max(OF_LIBRARIES, invocationsNeeded) : invocationsNeeded);
        }
    }

    private static final int OF_LIBRARIES = 80;

    private record Key(String what, boolean ofLibraries) {}

    private final Map<Key, Series> series = new HashMap<>();

    /** Add the sizes after an invocation; what is missing has the size 0. */
    void add(GrowingSizes sizes) {
        Map<Key, Long> now = new HashMap<>();
        sizes.own().forEach((what, size) -> now.put(new Key(what, false), size));
        sizes.ofLibraries().forEach((what, size) -> now.put(new Key(what, true), size));
        series.replaceAll((key, before) -> before.next(now.getOrDefault(key, 0L)));
        now.forEach((key, size) ->
                series.computeIfAbsent(key, it -> new Series(it.what(), it.ofLibraries(), size, size, 0)));
    }

    /** What has grown with each of so many invocations at least, the largest growth first. */
    public List<Series> growing(int invocations) {
        return series.values().stream()
                .filter(it -> it.isLongerThan(invocations))
                .sorted((a, b) -> Long.compare(b.to() - b.from(), a.to() - a.from()))
                .toList();
    }
}
