package io.github.warmlambda.internal.function;

/**
 * The largest event that Lambda takes.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda quotas</a>
 */
final class PayloadLimit {

    private static final int MAX_REQUEST = 6 * 1024 * 1024;

    private PayloadLimit() {}

    static byte[] check(byte[] payload, String function) {
        if (payload.length > MAX_REQUEST) {
            throw new IllegalArgumentException("""
                    Function [%1$s]: the event must have at most %2$d bytes, but has %3$d. \
                    On AWS: RequestEntityTooLargeException: %3$d byte payload is too large \
                    for the RequestResponse invocation type (limit %2$d bytes). \
                    Send a smaller event, or store the data and send where it is.""".formatted(function, MAX_REQUEST, payload.length));
        }
        return payload;
    }
}
