package conformance;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** Handlers that show what is around them: class path, limits and time. */
public final class Platform {

    private Platform() {}

    /** What is in the first file of a name on the class path. */
    public static class Resources implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String name, Context context) {
            try (InputStream in = Resources.class.getClassLoader().getResourceAsStream(name)) {
                return in == null ? "not there" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static class OwnCore implements RequestHandler<Object, String> {
        @Override
        public String handleRequest(Object event, Context context) {
            boolean own = Context.class.getClassLoader() == OwnCore.class.getClassLoader();
            return own ? "core of the function" : "core of the runtime";
        }
    }

    public static class Renamed {
        @JsonProperty("renamed")
        public String getName() {
            return "n";
        }
    }

    public static class ToRenamed implements RequestHandler<Object, Renamed> {
        @Override
        public Renamed handleRequest(Object event, Context context) {
            return new Renamed();
        }
    }

    /** Responses of a size. */
    public static class OfSize implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream event, OutputStream response, Context context) throws IOException {
            int size = Integer.parseInt(new String(event.readAllBytes(), StandardCharsets.UTF_8));
            byte[] bytes = new byte[size];
            Arrays.fill(bytes, (byte) 'x');
            response.write(bytes);
        }
    }

    public static class Waits implements RequestHandler<String, String> {
        private static int count;

        @Override
        public String handleRequest(String what, Context context) {
            Path file = Path.of(System.getProperty("java.io.tmpdir"), "conformance-kept");
            try {
                if (what.equals("write and wait")) {
                    Files.writeString(file, "kept");
                    await();
                }
                return "call " + ++count + ", file kept: " + Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void await() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its first Init phase does not come to an end; the next one takes a while. */
    public static class SecondInit implements RequestHandler<Object, String> {
        static {
            System.out.println("static code");
            Path marker = Path.of(System.getenv("MARKER"));
            if (marker.toFile().delete()) {
                if (System.getenv("HOW").equals("exit")) {
                    System.exit(1);
                }
                Platform.await();
            }
            LockSupport.parkNanos(300_000_000);
        }

        @Override
        public String handleRequest(Object event, Context context) {
            return "served";
        }
    }

    public static class Prints implements RequestHandler<Integer, String> {
        @Override
        public String handleRequest(Integer lines, Context context) {
            for (int i = 0; i < lines; i++) {
                System.out.println("a line of thirty characters: " + (char) ('a' + i % 26));
            }
            return "printed";
        }
    }

    /** The longest pause that a background thread has seen. */
    public static class Ticks implements RequestHandler<Object, String> {
        private static volatile long longest;

        static {
            Thread ticking = new Thread(Ticks::tick);
            ticking.setDaemon(true);
            ticking.start();
        }

        private static void tick() {
            long last = System.nanoTime();
            while (true) {
                LockSupport.parkNanos(5_000_000);
                longest = Math.max(longest, System.nanoTime() - last);
                last = System.nanoTime();
            }
        }

        @Override
        public String handleRequest(Object event, Context context) {
            LockSupport.parkNanos(50_000_000);
            return longest > 1_000_000_000 ? "it was paused" : "it was not paused";
        }
    }
}
