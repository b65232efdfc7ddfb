package io.github.warmlambda.internal.fork;

import io.github.warmlambda.internal.runtime.EnvironmentEnded;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

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
                setBusy(!request.path().equals(RuntimeApiEndpoints.NEXT));
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

    /** Wait until this connection is at its end, or waits for the next invocation. */
    synchronized void awaitAnswers() {
        boolean interrupted = false;
        while (busy) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void close() {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // There is nothing left to close.
        }
    }
}
