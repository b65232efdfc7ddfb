package io.github.warmlambda.environment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the answer of an invocation compares with what a fresh execution environment answers to the same event.
 *
 * @param differences where the two differ, empty if nowhere
 * @param description the differences in words, with the earlier invocations that make them and the state by which they do;
 *     empty if there are none
 * @since 0.1
 * @see Invocation#compareWithColdStart()
 */
public record ColdStartComparison(List<Difference> differences, String description) {

    /** Copies the list. */
    public ColdStartComparison {
        differences = List.copyOf(differences);
    }

    /**
     * Whether a fresh environment answers the same.
     *
     * @return false if there are differences
     */
    public boolean isSame() {
        return differences.isEmpty();
    }

    /**
     * A difference between the answers.
     *
     * @param place where, such as {@code response.items[0].price}, {@code error.errorType} or {@code log}
     * @param warm what the invocation answered there, as JSON, or a line of its log; null if nothing
     * @param cold what a fresh environment answers there, likewise
     * @since 0.1
     */
    public record Difference(
            String place, @Nullable String warm, @Nullable String cold) {}
}
