package io.github.warmlambda.internal.fork;

import io.github.warmlambda.internal.bridge.RuntimeApi;
import io.github.warmlambda.internal.configuration.RandomIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Serves the Runtime API of one environment on the loopback interface.
 *
 * <p>Not the JDK's HTTP server: that one delays each response by 40 ms unless a system property, which is the whole JVM's, was
 * set before its first use.
 */
final class RuntimeApiServer implements AutoCloseable {

    private static final int BACKLOG = 50;

    /** What a process sent before it ended is there at once; a stranger's connection may stay open for ever. */
    private static final Duration ANSWERS_LIMIT = Duration.ofSeconds(2);

    private final ServerSocket socket;
    private final String name;

    /** Other processes of the machine may find the port, but only AWS's runtime is told the path. */
    private final String secretPath;

    private final List<Connection> connections = new CopyOnWriteArrayList<>();

    /**
     * Open a port.
     *
     * @param takesPath whether the runtime takes an address with a path
     */
    RuntimeApiServer(String name, boolean takesPath) {
        this.name = name;
        this.secretPath = takesPath ? "/" + RandomIds.next() : "";
        try {
            this.socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("The Runtime API of %s cannot be served".formatted(name), e);
        }
    }

    /** Host, port and path, as the runtime is told. */
    String address() {
        return socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort() + secretPath;
    }

    void serve(RuntimeApi api) {
        RuntimeApiEndpoints endpoints = new RuntimeApiEndpoints(api, secretPath);
        ForkThreads.start("runtime API of " + name, () -> accept(endpoints));
    }

    private void accept(RuntimeApiEndpoints endpoints) {
        try {
            while (true) {
                Socket accepted = socket.accept();
                accepted.setTcpNoDelay(true);
                Connection connection = new Connection(accepted, endpoints);
                connections.add(connection);
                ForkThreads.start("connection to " + name, connection::serve);
            }
        } catch (IOException closed) {
            connections.forEach(Connection::close);
        }
    }

    /** When the process has ended: wait until all that it sent has been heard. */
    void awaitAnswers() {
        long deadline = System.nanoTime() + ANSWERS_LIMIT.toNanos();
        try {
            for (Connection connection : connections) {
                connection.awaitAnswers(deadline);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        connections.forEach(Connection::close);
    }
}
