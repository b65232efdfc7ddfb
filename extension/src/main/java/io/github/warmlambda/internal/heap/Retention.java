package io.github.warmlambda.internal.heap;

import java.util.List;

/**
 * What keeps an object from being collected.
 *
 * @param kind how
 * @param begin where the path begins, in words: those of a thread want its name behind them
 * @param threadId the id of that thread, or 0
 * @param path the way from there to the object, in words
 */
public record Retention(Kind kind, String begin, long threadId, List<String> path) {

    /** How an object is kept. */
    public enum Kind {
        /** By references. */
        STRONG,
        /** By soft references only: it is collected as soon as the memory is needed. */
        SOFT,
        /** By nothing that a heap dump shows. */
        UNSEEN,
        /** By nothing: it was collected in the meantime. */
        NOTHING
    }

    static Retention without(Kind kind) {
        return new Retention(kind, "", 0, List.of());
    }
}
