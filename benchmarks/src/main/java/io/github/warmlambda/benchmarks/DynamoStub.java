package io.github.warmlambda.benchmarks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Answers each request as DynamoDB answers one for an item. */
final class DynamoStub implements AutoCloseable {

    /** The environment variable that tells where it is. */
    static final String VARIABLE = "DYNAMODB_ENDPOINT";

    private static final byte[] ITEM = "{\"Item\":{\"name\":{\"S\":\"tea\"}}}".getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;

    DynamoStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
                exchange.sendResponseHeaders(200, ITEM.length);
                exchange.getResponseBody().write(ITEM);
            }
        });
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
