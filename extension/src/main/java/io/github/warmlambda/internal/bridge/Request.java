package io.github.warmlambda.internal.bridge;

import org.jspecify.annotations.Nullable;

/**
 * A request as the Runtime API hands it to AWS's runtime.
 *
 * @param deadlineMillis the time at which the invocation times out, in milliseconds since the epoch
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Lambda runtime API</a>
 */
public record Request(
        String requestId,
        byte[] payload,
        long deadlineMillis,
        String functionArn,
        @Nullable String clientContext,
        @Nullable String cognitoIdentity,
        @Nullable String tenantId,
        @Nullable String traceHeader) {}
