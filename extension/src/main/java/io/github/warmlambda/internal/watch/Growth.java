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
     * @param looks how often it was looked at
     * @param invocations how many they are
     */
    public record Series(String what, boolean ofLibraries, long from, long to, int looks, int invocations) {

        Series(Key key, long size) {
            this(key.what, key.ofLibraries, size, size, 0, 0);
        }

        Series next(long size, int invocationsSince) {
            return size > to
                    ? new Series(what, ofLibraries, from, size, looks + 1, invocations + invocationsSince)
                    : new Series(what, ofLibraries, size, size, 0, 0);
        }

        /** Whether it grew for as long as it takes to say so: a cache of Guava empties its queues with every 64th read. */
        private boolean isLongerThan(int invocationsNeeded) {
            return ofLibraries
                    ? looks >= LOOKS_AT_LIBRARIES && invocations >= Math.max(OF_LIBRARIES, invocationsNeeded)
                    : invocations >= invocationsNeeded;
        }
    }

    private static final int OF_LIBRARIES = 80;
    private static final int LOOKS_AT_LIBRARIES = 5;

    private record Key(String what, boolean ofLibraries) {}

    private final Map<Key, Series> series = new HashMap<>();
    private int sinceLibraries;

    /** Add the sizes after an invocation; what is missing has the size 0. */
    void add(GrowingSizes sizes) {
        add(sizes.own(), false, 1);
        sinceLibraries++;
        sizes.ofLibraries().ifPresent(ofLibraries -> {
            add(ofLibraries, true, sinceLibraries);
            sinceLibraries = 0;
        });
    }

    private void add(Map<String, Long> sizes, boolean ofLibraries, int invocationsSince) {
        series.replaceAll((key, before) -> key.ofLibraries == ofLibraries
                ? before.next(sizes.getOrDefault(key.what, 0L), invocationsSince)
                : before);
        sizes.forEach((what, size) -> series.computeIfAbsent(new Key(what, ofLibraries), key -> new Series(key, size)));
    }

    /** What has grown with each of so many invocations at least, the largest growth first. */
    public List<Series> growing(int invocations) {
        return series.values().stream()
                .filter(it -> it.isLongerThan(invocations))
                .sorted((a, b) -> Long.compare(b.to() - b.from(), a.to() - a.from()))
                .toList();
    }
}
