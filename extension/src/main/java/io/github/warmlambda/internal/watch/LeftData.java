package io.github.warmlambda.internal.watch;

import io.github.warmlambda.internal.state.Location;

/**
 * Data of a request that can still be reached after the response.
 *
 * @param what what it is of the request, such as {@code its request id}
 */
public record LeftData(String what, String text, Location location) {}
