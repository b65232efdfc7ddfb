package io.github.warmlambda.internal.runtime;

import java.time.Duration;
import java.util.Optional;

/**
 * The outcome of an invocation.
 *
 * @param requestId the id of the request
 * @param payload the response, or AWS's error JSON
 * @param failed whether the payload is an error
 * @param start when it began, by {@link System#nanoTime()}
 * @param duration how long it took
 * @param billedDuration what AWS bills
 * @param initDuration how long the Init phase took that it waited for
 * @param whereItEnded where the code was when it ended its environment, or when its time was up, in words
 * @param log what it wrote to the log
 */
public record ServedInvocation(
        String requestId,
        byte[] payload,
        boolean failed,
        long start,
        Duration duration,
        Duration billedDuration,
        Optional<Duration> initDuration,
        Optional<String> whereItEnded,
        LogExcerpt log) {}
