package io.github.warmlambda.internal.replay;

import java.util.List;

/**
 * A warm answer that is not that of a fresh environment, and came again when the earlier requests were served again.
 *
 * @param differences where
 * @param after the earlier requests that it takes, from 0, as few as were found
 * @param origins the state by which they do it, as far as that is known
 */
public record Divergence(List<WarmDifference> differences, List<Integer> after, List<Origin> origins) {}
