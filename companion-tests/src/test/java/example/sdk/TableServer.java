package example.sdk;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Answers every GetItem of DynamoDB with the same item. */
// tag::server[]
final class TableServer implements AutoCloseable {

    private static final byte[] ITEM = "{\"Item\":{\"owner\":{\"S\":\"Ada\"}}}".getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;

    TableServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(200, ITEM.length);
            exchange.getResponseBody().write(ITEM);
            exchange.close();
        });
        server.start();
    }

    String endpoint() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
// end::server[]
