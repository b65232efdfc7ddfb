package io.github.warmlambda.benchmarks;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;

/**
 * The peer: a JVM of its own that runs AWS's runtime interface client as it is, with the flags of the managed runtime, against
 * a Runtime API on the loopback interface.
 */
final class ForkedRuntime implements AutoCloseable {

    private static final String API = "/2018-06-01/runtime/";

    private final HttpServer server;
    private final BlockingQueue<byte[]> requests = new LinkedBlockingQueue<>();
    private final BlockingQueue<byte[]> responses = new SynchronousQueue<>();
    private final Process process;

    ForkedRuntime(String handler) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(ForkedRuntime::daemon));
        server.createContext(API, this::handle);
        server.start();
        process = start(handler);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "runtime-api");
        thread.setDaemon(true);
        return thread;
    }

    private Process start(String handler) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+TieredCompilation",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-classpath",
                System.getProperty("java.class.path"),
                AWSLambda.class.getName(),
                handler));
        InetSocketAddress address = server.getAddress();
        builder.environment().put("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + address.getPort());
        builder.environment().put("AWS_LAMBDA_FUNCTION_NAME", "benchmark");
        builder.environment().put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512");
        builder.environment().putAll(MeasuredFunction.VARIABLES);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        return builder.start();
    }

    String invoke(String json) throws InterruptedException {
        return new String(invoke(json.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    byte[] invoke(byte[] json) throws InterruptedException {
        requests.add(json);
        return responses.take();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().endsWith("/next")) {
                next(exchange);
            } else {
                byte[] body = exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(202, -1);
                responses.put(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void next(HttpExchange exchange) throws IOException, InterruptedException {
        byte[] request = requests.take();
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("Lambda-Runtime-Aws-Request-Id", UUID.randomUUID().toString());
        headers.set("Lambda-Runtime-Deadline-Ms", String.valueOf(System.currentTimeMillis() + 30_000));
        headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:123456789012:function:benchmark");
        // Without this header and the content type, the native client of version 2.9.0 crashed.
        headers.set(
                "Lambda-Runtime-Trace-Id",
                "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=0");
        exchange.sendResponseHeaders(200, request.length);
        exchange.getResponseBody().write(request);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        server.stop(0);
    }
}
