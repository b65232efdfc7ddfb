package io.github.warmlambda.internal.replay;

import org.jspecify.annotations.Nullable;

/**
 * Where a warm environment answers something else than fresh ones, which agree with each other.
 *
 * @param place where in the response or the function error; {@value #LOG} for a line of the log
 * @param shape of a line of the log, what it is recognized by; of all else, the place
 * @param warm what the warm environment answered there, null for nothing
 * @param cold what fresh ones answer there, null for nothing
 */
public record WarmDifference(
        String place,
        String shape,
        @Nullable String warm,
        @Nullable String cold) {

    /** The place of all lines of the log. */
    public static final String LOG = "log";
}
