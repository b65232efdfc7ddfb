package conformance;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.api.client.UserFault;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.DtoSerializers;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.converters.XRayErrorCauseConverter;
import java.io.IOError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** Handlers that fail. */
public final class Faults {

    private Faults() {}

    /** What {@link Failing} is asked for. */
    private static void fail(String how) {
        switch (how) {
            case "cause" -> throw new IllegalStateException("outer", new IllegalArgumentException("inner"));
            case "no message" -> throw new IllegalStateException();
            case "localized" -> throw new Localized();
            case "circular" -> throw circular();
            case "assertion" -> throw new AssertionError("asserted");
            case "linkage" -> throw new NoClassDefFoundError("com/acme/Absent");
            case "memory" -> throw new OutOfMemoryError("no memory left");
            case "io" -> throw new IOError(new IOException("disk"));
            case "stack" -> recurse();
            case "fault" -> throw new UserFault("my fault", "MyType", "my trace", true);
            default -> {}
        }
    }

    private static RuntimeException circular() {
        RuntimeException first = new IllegalStateException("first");
        RuntimeException second = new IllegalStateException("second", first);
        first.initCause(second);
        return first;
    }

    private static void recurse() {
        recurse();
    }

    private static final class Localized extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Localized() {
            super("message");
        }

        @Override
        public String getLocalizedMessage() {
            return "localized message";
        }
    }

    public static class Failing implements RequestHandler<String, String> {
        private static int count;
        private int own;

        static {
            System.out.println("static code");
        }

        @Override
        public String handleRequest(String how, Context context) {
            count++;
            own++;
            fail(how);
            return "call " + count + ", of this instance " + own;
        }
    }

    public static class Methods {
        public String unchecked(String event) {
            throw new IllegalStateException("unchecked");
        }

        public String checked(String event) throws IOException {
            throw new IOException("checked");
        }
    }

    public static class NoMemoryAndThread implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            Thread thread = new Thread(NoMemoryAndThread::stay);
            thread.setDaemon(false);
            thread.start();
            throw new OutOfMemoryError("no memory left");
        }

        private static void stay() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                // The process is gone.
            }
        }
    }

    public static class Exits implements RequestHandler<Integer, String> {
        private static int count;

        @Override
        public String handleRequest(Integer status, Context context) {
            count++;
            if (status == 9) {
                Runtime.getRuntime().halt(status);
            }
            if (status >= 0) {
                System.exit(status);
            }
            return "call " + count;
        }
    }

    /** What AWS's runtime tells X-Ray of an exception with one frame, without the directory. */
    public static class XRayCause implements RequestHandler<Object, String> {
        @Override
        public String handleRequest(Object event, Context context) {
            IllegalStateException exception = new IllegalStateException("failed");
            exception.setStackTrace(
                    new StackTraceElement[] {new StackTraceElement("com.acme.Orders", "create", "Orders.java", 7)});
            byte[] json = DtoSerializers.serialize(XRayErrorCauseConverter.fromThrowable(exception));
            return new String(json, StandardCharsets.UTF_8).replace(System.getProperty("user.dir"), "DIRECTORY");
        }
    }

    public static class Interrupts implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String how, Context context) {
            String seen = "interrupted: " + Thread.currentThread().isInterrupted();
            if (how.startsWith("interrupt")) {
                Thread.currentThread().interrupt();
            }
            if (how.endsWith("throw")) {
                throw new IllegalStateException(seen);
            }
            return seen;
        }
    }
}
