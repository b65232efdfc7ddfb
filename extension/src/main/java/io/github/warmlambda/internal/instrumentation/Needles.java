package io.github.warmlambda.internal.instrumentation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
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
        Set<String> distinct = new LinkedHashSet<>();
        interests.forEach(distinct::addAll);
        List<String> names = List.copyOf(distinct);
        if (names.size() > Long.SIZE) {
            throw new IllegalArgumentException("A long has no bit for each of " + names.size() + " names.");
        }
        this.byLength = index(names);
        this.interests = new long[interests.size()];
        for (int i = 0; i < this.interests.length; i++) {
            for (String name : interests.get(i)) {
                this.interests[i] |= 1L << names.indexOf(name);
            }
        }
    }

    /** The bit of the name that stands at this place, or 0. */
    long bitAt(byte[] classFile, int start, int length) {
        if (length >= byLength.length) {
            return 0;
        }
        for (Needle needle : byLength[length]) {
            if (Arrays.equals(classFile, start, start + length, needle.text, 0, length)) {
                return needle.bit;
            }
        }
        return 0;
    }

    /** Whether the names with these bits contain one of the sets. */
    boolean areInteresting(long found) {
        for (long interest : interests) {
            if ((found & interest) == interest) {
                return true;
            }
        }
        return false;
    }

    private static Needle[][] index(List<String> names) {
        int longest = 0;
        for (String name : names) {
            longest = Math.max(longest, name.length());
        }
        Needle[][] buckets = new Needle[longest + 1][];
        Arrays.fill(buckets, NO_NEEDLES);
        for (int i = 0; i < names.size(); i++) {
            byte[] text = names.get(i).getBytes(StandardCharsets.US_ASCII);
            Needle[] bucket = Arrays.copyOf(buckets[text.length], buckets[text.length].length + 1);
            bucket[bucket.length - 1] = new Needle(text, 1L << i);
            buckets[text.length] = bucket;
        }
        return buckets;
    }

    private record Needle(byte[] text, long bit) {}
}
