package io.github.warmlambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/** Handlers as bait: each shows one thing of its environment. */
public final class Handlers {

    private Handlers() {}

    /** Counts the invocations of its environment, and overflows its stack on request. */
    public static final class Counter implements RequestHandler<String, Integer> {

        static final String NAME = "counter";

        static int count;

        static {
            count = 0;
        }

        static int next() {
            return ++count;
        }

        @Override
        public Integer handleRequest(String event, Context context) {
            if ("overflow".equals(event)) {
                throw new StackOverflowError("for the test");
            }
            return next();
        }
    }

    /** Answers the environment variables that a test sets. */
    public static final class Variables implements RequestHandler<List<String>, Map<String, String>> {

        @Override
        public Map<String, String> handleRequest(List<String> names, Context context) {
            Map<String, String> values = new TreeMap<>();
            names.forEach(name -> values.put(name, Objects.requireNonNullElse(System.getenv(name), "")));
            return values;
        }
    }

    /** Never answers. */
    public static final class Stuck implements RequestHandler<String, String> {

        @Override
        public String handleRequest(String event, Context context) {
            if (event.isEmpty()) {
                return event;
            }
            try {
                new CountDownLatch(1).await();
                return event;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Defines a class again that is there already, in the kind of class loader that the event names. */
    public static final class Redefining implements RequestHandler<String, String> {

        @Override
        public String handleRequest(String event, Context context) {
            String before = WithStaticCode.id;
            try {
                return before + Class.forName(WithStaticCode.class.getName(), true, loader(event));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }

        private static ClassLoader loader(String kind) {
            if (kind.equals("URLClassLoader")) {
                URL root =
                        Redefining.class.getProtectionDomain().getCodeSource().getLocation();
                return new URLClassLoader(new URL[] {root}, ClassLoader.getPlatformClassLoader());
            }
            return new OwnLoader();
        }
    }

    static final class WithStaticCode {

        static String id = new String("static code");

        private WithStaticCode() {}
    }

    private static final class OwnLoader extends ClassLoader {

        OwnLoader() {
            super(OwnLoader.class.getClassLoader());
        }

        @Override
        public Class<?> loadClass(String name) throws ClassNotFoundException {
            if (!name.equals(WithStaticCode.class.getName())) {
                return super.loadClass(name);
            }
            String file = "/" + name.replace('.', '/') + ".class";
            try (InputStream stream = Objects.requireNonNull(OwnLoader.class.getResourceAsStream(file))) {
                byte[] classFile = stream.readAllBytes();
                return defineClass(name, classFile, 0, classFile.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    /** A handler without a handler interface. */
    public static final class Plain implements Comparable<Plain> {

        public List<Receipt> receipts(String order) {
            return List.of(new Receipt(order));
        }

        @Override
        public int compareTo(Plain other) {
            return 0;
        }
    }

    public record Receipt(String id) {}
}
