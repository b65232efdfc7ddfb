package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.internal.bridge.Request;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** An invocation while it is being served. Written by the thread {@code main}, read by the thread that waits. */
final class InvocationInProgress {

    final Request request;
    final CompletableFuture<ServedInvocation> served = new CompletableFuture<>();

    private volatile long start;
    private volatile long logStart;
    private volatile byte @Nullable [] response;
    private volatile boolean failed;
    private volatile Optional<String> errorType = Optional.empty();

    InvocationInProgress(Request request) {
        this.request = request;
    }

    void begin(long logStart, long start) {
        this.logStart = logStart;
        this.start = start;
    }

    boolean hasBegun() {
        return start != 0 || served.isDone();
    }

    long start() {
        return start;
    }

    long logStart() {
        return logStart;
    }

    long nanosSinceBegin() {
        return System.nanoTime() - start;
    }

    void respond(byte[] payload) {
        this.response = payload;
    }

    void fail(byte[] payload, String errorType) {
        this.errorType = Optional.of(errorType);
        this.failed = true;
        this.response = payload;
    }

    /** It is over, but what came of it could not be recorded. */
    void lose(Throwable thrown) {
        served.completeExceptionally(new OutcomeLost(thrown));
    }

    /**
     * The outcome, or empty if the environment ended before it could begin. To be called when it is decided.
     *
     * @throws IllegalStateException if it could not be recorded
     */
    Optional<ServedInvocation> outcome() {
        try {
            return Optional.of(served.join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof OutcomeLost lost) {
                throw new IllegalStateException("""
                        Request %s was served, but its outcome and its log could not be recorded. \
                        If the test JVM lacks memory, give it more (-Xmx). The reason: %s""".formatted(request.requestId(), lost.getMessage()));
            }
            return Optional.empty();
        }
    }

    byte @Nullable [] response() {
        return response;
    }

    boolean failed() {
        return failed;
    }

    Optional<String> errorType() {
        return errorType;
    }
}
