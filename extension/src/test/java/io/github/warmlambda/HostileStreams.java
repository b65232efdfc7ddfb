package io.github.warmlambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;

/** A handler that takes the standard streams away from all that use them. */
final class HostileStreams {

    /** The events of {@link Closing}. */
    static final List<String> DEEDS = List.of(
            "System.setOut(null)",
            "System.setErr(null)",
            "System.setIn(null)",
            "closing System.out",
            "closing System.err",
            "closing System.in",
            "System.setErr to a stream that throws",
            "response of 7 MB beside an error stream that throws",
            "response of 7 MB beside an uncaught-exception handler that throws");

    private static final String TOO_LARGE = "x".repeat(7 * 1024 * 1024);

    private HostileStreams() {}

    /** Does what the event names, and answers. */
    public static class Closing implements RequestHandler<String, String> {

        @Override
        public String handleRequest(String event, Context context) {
            switch (event) {
                case "System.setOut(null)" -> System.setOut(null);
                case "System.setErr(null)" -> System.setErr(null);
                case "System.setIn(null)" -> System.setIn(null);
                case "closing System.out" -> System.out.close();
                case "closing System.err" -> System.err.close();
                case "closing System.in" -> closeIn();
                case "System.setErr to a stream that throws" -> System.setErr(new Throwing());
                case "response of 7 MB beside an error stream that throws" -> {
                    System.setErr(new Throwing());
                    return TOO_LARGE;
                }
                case "response of 7 MB beside an uncaught-exception handler that throws" -> {
                    Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
                        throw new IllegalStateException("handler of uncaught exceptions");
                    });
                    return TOO_LARGE;
                }
                default -> context.getLogger().log("well");
            }
            failInAThread();
            return event.equals("well") ? event : "done";
        }

        // What a thread does not catch, the JDK would print to the error stream.
        private static void failInAThread() {
            Thread thread = new Thread(() -> {
                throw new IllegalStateException("of a thread");
            });
            thread.start();
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void closeIn() {
            try {
                System.in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Throwing extends PrintStream {

        Throwing() {
            super(OutputStream.nullOutputStream());
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            throw new IllegalStateException("write of a stream");
        }

        @Override
        public void flush() {
            throw new IllegalStateException("flush of a stream");
        }
    }
}
