package io.github.warmlambda.internal.instrumentation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The names that a {@link ConstantPoolScan} looks for, each with a bit of its own, and the sets of names that must occur
 * together to make a class interesting.
 */
final class Needles {

    private static final Needle[] NO_NEEDLES = {};

    private final Needle[][] byLength;
    private final long[] interests;

    /** Look for classes that mention all names of at least one of these sets. */
    Needles(List<Set<String>> interests) {
        List<String> names = interests.stream().flatMap(Set::stream).distinct().toList();
        if (names.size() > Long.SIZE) {
            throw new IllegalArgumentException("A long has no bit for each of " + names.size() + " names.");
        }
        this.byLength = index(names);
        this.interests = interests.stream()
                .mapToLong(set -> set.stream()
                        .mapToLong(name -> 1L << names.indexOf(name))
                        .reduce(0, (a, b) -> a | b))
                .toArray();
    }

    /** The bit of the name that stands at this place, or 0. */
    long bitAt(byte[] classFile, int start, int length) {
        if (length >= this.byLength.length) {
            return 0;
        }
        for (Needle needle : this.byLength[length]) {
            if (Arrays.equals(classFile, start, start + length, needle.text, 0, length)) {
                return needle.bit;
            }
        }
        return 0;
    }

    /** Whether the names with these bits contain one of the sets. */
    boolean areInteresting(long found) {
        for (long interest : this.interests) {
            if ((found & interest) == interest) {
                return true;
            }
        }
        return false;
    }

    private static Needle[][] index(List<String> names) {
        int longest = names.stream().mapToInt(String::length).max().orElse(0);
        List<List<Needle>> buckets = new ArrayList<>();
        for (int length = 0; length <= longest; length++) {
            buckets.add(new ArrayList<>());
        }
        for (int i = 0; i < names.size(); i++) {
            byte[] text = names.get(i).getBytes(StandardCharsets.US_ASCII);
            buckets.get(text.length).add(new Needle(text, 1L << i));
        }
        return buckets.stream().map(bucket -> bucket.toArray(NO_NEEDLES)).toArray(Needle[][]::new);
    }

    private record Needle(byte[] text, long bit) {}
}
