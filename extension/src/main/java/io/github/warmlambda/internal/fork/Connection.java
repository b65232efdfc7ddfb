package io.github.warmlambda.internal.fork;

import io.github.warmlambda.internal.runtime.EnvironmentEnded;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.TimeUnit;

/** One connection of a runtime to its Runtime API. */
final class Connection {

    private final Socket socket;
    private final RuntimeApiEndpoints endpoints;
    private boolean busy = true;

    Connection(Socket socket, RuntimeApiEndpoints endpoints) {
        this.socket = socket;
        this.endpoints = endpoints;
    }

    /** Answer requests, one after another, until the runtime or the environment is gone. */
    void serve() {
        try (socket;
                InputStream input = new BufferedInputStream(socket.getInputStream());
                OutputStream output = socket.getOutputStream()) {
            for (HttpRequest request = HttpRequest.read(input); request != null; request = HttpRequest.read(input)) {
                // The runtime may wait there for ever.
                setBusy(!endpoints.isNext(request));
                HttpResponse response = endpoints.answer(request);
                setBusy(true);
                response.writeTo(output);
            }
        } catch (IOException | EnvironmentEnded gone) {
            // If the process ended, its exit status tells.
        } finally {
            setBusy(false);
        }
    }

    private synchronized void setBusy(boolean now) {
        busy = now;
        notifyAll();
    }

    /**
     * Wait until this connection is at its end, or waits for the next invocation; no longer than that, as it may be that of a
     * stranger, who connects and says nothing.
     *
     * @param deadline as {@link System#nanoTime()} tells it
     */
    synchronized void awaitAnswers(long deadline) throws InterruptedException {
        for (long left = left(deadline); busy && left > 0; left = left(deadline)) {
            wait(left);
        }
    }

    private static long left(long deadline) {
        return TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    }

    void close() {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // There is nothing left to close.
        }
    }
}
