package io.github.warmlambda.benchmarks;

import io.github.warmlambda.internal.bridge.Request;
import io.github.warmlambda.internal.bridge.RuntimeApi;
import io.github.warmlambda.internal.bridge.RuntimeDriver;
import java.net.URLClassLoader;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.SynchronousQueue;

/**
 * The floor: AWS's runtime driven in the same way, in two fresh class loaders of the JDK, and nothing else. No log, no limits,
 * no clean-up, and the class files are defined as they are.
 */
final class FloorEnvironment implements AutoCloseable {

    private static final String DRIVER = "io.github.warmlambda.internal.inside.AwsRuntimeDriver";

    private final SynchronousQueue<Optional<Request>> requests = new SynchronousQueue<>();
    private final SynchronousQueue<byte[]> responses = new SynchronousQueue<>();
    private final Thread main;

    FloorEnvironment(String handler) {
        main = new Thread(() -> run(handler), "main");
        main.setDaemon(true);
        main.start();
    }

    byte[] invoke(byte[] json) throws InterruptedException {
        requests.put(Optional.of(new Request(
                UUID.randomUUID().toString(),
                json,
                System.currentTimeMillis() + 30_000,
                "arn:aws:lambda:us-east-1:123456789012:function:benchmark",
                null,
                null,
                null,
                null)));
        return responses.take();
    }

    private void run(String handler) {
        try (URLClassLoader runtime = new FloorRuntimeLoader();
                URLClassLoader function = new URLClassLoader(FloorRuntimeLoader.FUNCTION, runtime)) {
            Thread.currentThread().setContextClassLoader(function);
            RuntimeDriver driver = (RuntimeDriver)
                    Class.forName(DRIVER, true, runtime).getConstructor().newInstance();
            if (!driver.init(handler, function, new Api())) {
                throw new IllegalStateException("The Init phase of " + handler + " failed.");
            }
            driver.loop();
        } catch (EndOfFloor end) {
            // As the runtime of the extension ends, too: by an error that its loop does not catch.
        } catch (Exception e) {
            e.printStackTrace();
        }
    }

    @Override
    public void close() {
        try {
            // Not by an interrupt: AWS's loop clears the flag after an invocation.
            requests.put(Optional.empty());
            main.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Api implements RuntimeApi {

        @Override
        public Request next() {
            try {
                return requests.take().orElseThrow(EndOfFloor::new);
            } catch (InterruptedException e) {
                throw new EndOfFloor();
            }
        }

        @Override
        public void response(String requestId, byte[] payload) {
            try {
                responses.put(payload);
            } catch (InterruptedException e) {
                throw new EndOfFloor();
            }
        }

        @Override
        public void error(String requestId, byte[] payload, String errorType) {
            response(requestId, payload);
        }

        @Override
        public void initError(byte[] payload, String errorType) {
            throw new IllegalStateException(errorType);
        }

        @Override
        public void restoreNext() {}

        @Override
        public void restoreError(byte[] payload, String errorType) {}

        @Override
        public void log(byte[] message) {}
    }

    private static final class EndOfFloor extends Error {
        private static final long serialVersionUID = 1;
    }
}
