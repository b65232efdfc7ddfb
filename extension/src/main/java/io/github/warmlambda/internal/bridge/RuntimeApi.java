package io.github.warmlambda.internal.bridge;

/**
 * The Runtime API, as AWS's runtime inside an environment calls it. The calls block as their HTTP counterparts do.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Lambda runtime API</a>
 */
public interface RuntimeApi {

    /** Wait for the next request. Throws an Error of the platform's own when the environment is to end. */
    Request next();

    /** The invocation succeeded. */
    void response(String requestId, byte[] payload);

    /** The invocation failed; the payload is AWS's error JSON. */
    void error(String requestId, byte[] payload, String errorType);

    /** The Init phase failed; the payload is AWS's error JSON. */
    void initError(byte[] payload, String errorType);

    /** The code is ready for a snapshot: wait until an environment is restored from it. */
    void restoreNext();

    /** The Restore phase failed; the payload is AWS's error JSON. */
    void restoreError(byte[] payload, String errorType);

    /** A line of the runtime's logger, exactly as it was written. */
    void log(byte[] message);
}
