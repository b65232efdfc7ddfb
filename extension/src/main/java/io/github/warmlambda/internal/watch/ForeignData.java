package io.github.warmlambda.internal.watch;

/**
 * Data of an earlier request in the output of another.
 *
 * @param what what it is of the earlier request, such as {@code its request id}
 * @param requestId the earlier request
 * @param where the output that it was found in
 */
public record ForeignData(String what, String text, String requestId, String where) {}
