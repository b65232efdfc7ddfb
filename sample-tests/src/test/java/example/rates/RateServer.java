package example.rates;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers every request with the same rate, and remembers what it was asked. */
final class RateServer implements AutoCloseable {

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    RateServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestURI().getPath());
        byte[] rate = "0.93".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, rate.length);
        exchange.getResponseBody().write(rate);
        exchange.close();
    }

    String url() {
        return "http://%s:%d/"
                .formatted(
                        server.getAddress().getHostString(), server.getAddress().getPort());
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    void forgetRequests() {
        requests.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
