package io.github.warmlambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.Serial;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;

/** What handlers may do to the JVM that runs them. */
final class HostileHandlers {

    private static final int MEGABYTE = 1024 * 1024;

    private HostileHandlers() {}

    /** Does what the event names; everything else it answers. */
    public static class Hostile implements RequestHandler<String, String> {

        @Override
        public String handleRequest(String event, Context context) {
            return switch (event) {
                case "endless loop" -> loop();
                case "catching Throwable for ever" -> catchForEver();
                case "deep recursion" -> recurse(event);
                case "thread storm" -> storm();
                case "interrupting itself" -> interrupt();
                case "nulling context class loaders" -> nullContextClassLoaders();
                case "50 MB of log" -> log();
                case "response of 7 MB" -> "x".repeat(7 * MEGABYTE);
                case "exception that throws" -> throw new Nasty();
                case "exception with a cause that throws" -> throw new IllegalStateException("harmless", new Nasty());
                case "class loader whose toString throws" -> nastyLoader();
                case "static initializer that blocks" -> Blocking.text;
                case "uncaught exception in a thread" -> uncaught();
                case "shutdown hook" -> hook();
                case "changing the JVM" -> change();
                case "system properties that throw" -> nastyProperties();
                case "Error of its own" -> throw new OwnError();
                default -> event;
            };
        }

        private static String loop() {
            long count = 0;
            while (count >= 0) {
                count = (count + 1) & Long.MAX_VALUE;
            }
            return "never";
        }

        private static String catchForEver() {
            while (true) {
                try {
                    new CountDownLatch(1).await();
                } catch (Throwable again) {
                    // For ever.
                }
            }
        }

        private static String recurse(String text) {
            return recurse(text + "!").substring(1);
        }

        private static String storm() {
            CountDownLatch never = new CountDownLatch(1);
            CountDownLatch started = new CountDownLatch(200);
            for (int i = 0; i < 200; i++) {
                new Thread(() -> {
                            started.countDown();
                            try {
                                never.await();
                            } catch (InterruptedException end) {
                                Thread.currentThread().interrupt();
                            }
                        })
                        .start();
            }
            await(started);
            return "started";
        }

        private static String interrupt() {
            Thread.currentThread().interrupt();
            return "interrupted";
        }

        private static String nullContextClassLoaders() {
            Thread[] threads = new Thread[100];
            int count = Thread.currentThread().getThreadGroup().enumerate(threads);
            for (int i = 0; i < count; i++) {
                threads[i].setContextClassLoader(null);
            }
            return "nulled";
        }

        private static String log() {
            String line = "x".repeat(1023);
            for (int i = 0; i < 50 * 1024; i++) {
                System.out.println(line);
            }
            return "logged";
        }

        private static String nastyLoader() {
            URL root = Hostile.class.getProtectionDomain().getCodeSource().getLocation();
            try {
                return Class.forName(WithStaticCode.class.getName(), true, new NastyLoader(root))
                        .getDeclaredField("text")
                        .getName();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String uncaught() {
            Thread thread = new Thread(() -> {
                throw new Nasty();
            });
            thread.start();
            boolean interrupted = false;
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            return interrupted ? "interrupted" : "thrown";
        }

        private static String hook() {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {}));
            return "added";
        }

        private static String change() {
            Locale.setDefault(new Locale("tlh"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            System.setProperty("java.io.tmpdir", "/nowhere");
            System.getProperties().remove("java.home");
            return "changed";
        }

        private static String nastyProperties() {
            System.setProperties(new NastyProperties());
            return "set";
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Its class cannot be initialized within any time limit. */
    public static class BlocksInInit implements RequestHandler<String, String> {

        static final String TEXT = Blocking.text;

        @Override
        public String handleRequest(String event, Context context) {
            return TEXT;
        }
    }

    static final class Blocking {

        static final String text;

        static {
            Hostile.await(new CountDownLatch(1));
            text = "never";
        }

        private Blocking() {}
    }

    static final class WithStaticCode {

        static String text = new String("static code");

        private WithStaticCode() {}
    }

    private static final class NastyLoader extends URLClassLoader {

        NastyLoader(URL root) {
            super(new URL[] {root}, ClassLoader.getPlatformClassLoader());
        }

        @Override
        public String toString() {
            throw new IllegalStateException("toString of a class loader");
        }
    }

    private static final class Nasty extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1;

        private static IllegalStateException nasty(String method) {
            return new IllegalStateException(method + " of an exception");
        }

        @Override
        public String getMessage() {
            throw nasty("getMessage");
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw nasty("getStackTrace");
        }

        @Override
        public synchronized Throwable getCause() {
            throw nasty("getCause");
        }

        @Override
        public String toString() {
            throw nasty("toString");
        }
    }

    private static final class OwnError extends Error {

        @Serial
        private static final long serialVersionUID = 1;
    }

    private static final class NastyProperties extends Properties {

        @Serial
        private static final long serialVersionUID = 1;

        @Override
        public String getProperty(String key) {
            throw new IllegalStateException("getProperty of properties");
        }

        @Override
        public synchronized Object setProperty(String key, String value) {
            throw new IllegalStateException("setProperty of properties");
        }

        @Override
        public synchronized Object remove(Object key) {
            throw new IllegalStateException("remove of properties");
        }

        @Override
        public String toString() {
            throw new IllegalStateException("toString of properties");
        }
    }
}
