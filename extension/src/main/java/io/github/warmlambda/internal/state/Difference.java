package io.github.warmlambda.internal.state;

import io.github.warmlambda.environment.StateChange;

/**
 * A change, and where it is; the field nearest to it is suspected of having been written.
 */
public record Difference(StateChange change, Location location) {}
