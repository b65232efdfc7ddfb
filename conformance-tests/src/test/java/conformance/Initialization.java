package conformance;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Handlers whose Init phase fails, or says in what order it runs. */
public final class Initialization {

    private Initialization() {}

    public abstract static class Echo implements RequestHandler<Object, String> {
        @Override
        public String handleRequest(Object event, Context context) {
            System.out.println("handler");
            return String.valueOf(event);
        }
    }

    public static class StaticCodeThrows extends Echo {
        static {
            fail();
        }

        private static void fail() {
            throw new IllegalStateException("static code failed");
        }
    }

    public static class ConstructorThrows extends Echo {
        public ConstructorThrows() {
            throw new IllegalArgumentException("constructor failed");
        }
    }

    public static class ConstructorThrowsWithoutMessage extends Echo {
        public ConstructorThrowsWithoutMessage() {
            throw new IllegalArgumentException();
        }
    }

    public static class ConstructorHasNoMemory extends Echo {
        public ConstructorHasNoMemory() {
            throw new OutOfMemoryError("no memory left");
        }
    }

    public static class ConstructorExits extends Echo {
        public ConstructorExits() {
            System.exit(7);
        }
    }

    public static class Prints extends Echo {
        static {
            Thread thread = Thread.currentThread();
            System.out.println("static code on " + thread.getName());
            System.out.println("its context class loader is that of the handler: "
                    + (thread.getContextClassLoader() == Prints.class.getClassLoader()));
        }

        public Prints() {
            System.out.println("constructor");
        }
    }

    public static class Streaming implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream event, OutputStream response, Context context) throws IOException {
            event.transferTo(response);
        }
    }

    public static class ReturnsNothing {
        public void handle(String event) {
            System.out.println("event " + event);
        }
    }

    public static class Text implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            return "handler got " + event;
        }
    }
}
