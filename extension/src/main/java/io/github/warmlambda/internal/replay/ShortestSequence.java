package io.github.warmlambda.internal.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Leaves out of a sequence what it does not need, by delta debugging.
 *
 * @see <a href="https://www.st.cs.uni-saarland.de/papers/tse2002/tse2002.pdf">Zeller, Hildebrandt: Simplifying and isolating
 *     failure-inducing input</a>
 */
final class ShortestSequence<T> {

    private final Predicate<List<T>> shows;
    private int trials;

    private ShortestSequence(Predicate<List<T>> shows, int mostTrials) {
        this.shows = shows;
        this.trials = mostTrials;
    }

    /**
     * Find it.
     *
     * @param all a sequence that shows what is looked for
     * @param shows whether a part of it does too
     * @param mostTrials how often that may be asked; then the shortest so far is the result
     */
    static <T> List<T> of(List<T> all, Predicate<List<T>> shows, int mostTrials) {
        return new ShortestSequence<>(shows, mostTrials).shorten(all);
    }

    private List<T> shorten(List<T> all) {
        List<T> shortest = all;
        int parts = Math.min(2, all.size());
        while (shortest.size() > 1 && trials > 0) {
            List<T> smaller = smaller(shortest, parts);
            if (smaller.size() < shortest.size()) {
                parts = Math.max(2, Math.min(parts - 1, smaller.size()));
                shortest = smaller;
            } else if (parts < shortest.size()) {
                parts = Math.min(2 * parts, shortest.size());
            } else {
                break;
            }
        }
        return shortest;
    }

    /** One of the parts, or all but one of them; or the whole if none of these shows it. */
    private List<T> smaller(List<T> whole, int parts) {
        List<List<T>> candidates = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            candidates.add(whole.subList(i * whole.size() / parts, (i + 1) * whole.size() / parts));
        }
        if (parts > 2) {
            for (int i = 0; i < parts; i++) {
                List<T> rest = new ArrayList<>(whole.subList(0, i * whole.size() / parts));
                rest.addAll(whole.subList((i + 1) * whole.size() / parts, whole.size()));
                candidates.add(rest);
            }
        }
        for (List<T> candidate : candidates) {
            if (trials-- > 0 && shows.test(candidate)) {
                return candidate;
            }
        }
        return whole;
    }
}
