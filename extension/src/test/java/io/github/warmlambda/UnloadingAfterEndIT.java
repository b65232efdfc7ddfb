package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Layers are collected however their environment ended, while the function and what it threw are still held. */
class UnloadingAfterEndIT {

    private static final String KEY = "warmlambda.test.loaders";
    private static final String WAITING = "warmlambda.test.waiting";

    /** What the code inside calls, through objects of the JDK. */
    static final class Probe {

        private Probe() {}

        @SuppressWarnings("unchecked")
        static void register() {
            ClassLoader loader = Probe.class.getClassLoader();
            ((Consumer<ClassLoader>) System.getProperties().get(KEY)).accept(loader);
        }

        /** Tell the test that it may interrupt, and wait for ever. */
        static void await() {
            ((Runnable) System.getProperties().get(WAITING)).run();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException end) {
                throw new IllegalStateException(end);
            }
        }
    }

    public static class Ending implements RequestHandler<String, String> {

        private static final ThreadLocal<Object> LOCAL = new ThreadLocal<>();

        @Override
        public String handleRequest(String way, Context context) {
            Probe.register();
            LOCAL.set(this);
            switch (way) {
                case "timeout", "interrupt" -> Probe.await();
                case "StackOverflowError" -> throw new OwnOverflow();
                case "OutOfMemoryError" -> throw new OutOfMemoryError("for the test");
                case "exit" -> System.exit(3);
                case "exit of a thread" -> {
                    new Thread(() -> System.exit(3)).start();
                    Probe.await();
                }
                case "response too large" -> {
                    return "x".repeat(7 * 1024 * 1024);
                }
                default -> {}
            }
            return way;
        }
    }

    private static final class OwnOverflow extends StackOverflowError {
        private static final long serialVersionUID = 1;
    }

    private static final class OwnException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    public static class FailsInStaticCode implements RequestHandler<String, String> {

        static {
            Probe.register();
            fail();
        }

        static void fail() {
            throw new OwnException();
        }

        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }

    public static class ExitsInConstructor implements RequestHandler<String, String> {

        public ExitsInConstructor() {
            Probe.register();
            System.exit(3);
        }

        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }

    public static class WaitsInStaticCode implements RequestHandler<String, String> {

        static {
            Probe.register();
            Probe.await();
        }

        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }

    /** Fails before the handler is loaded. */
    public static class FailsBefore implements Runnable {
        @Override
        public void run() {
            Probe.register();
            throw new OwnException();
        }
    }

    public static final class Main {

        private final List<WeakReference<ClassLoader>> layers = new CopyOnWriteArrayList<>();
        private final ReferenceQueue<ClassLoader> collected = new ReferenceQueue<>();
        private final List<Object> held = new CopyOnWriteArrayList<>();

        public static void main(String[] arguments) {
            new Main().end();
        }

        private void end() {
            System.getProperties().put(KEY, (Consumer<ClassLoader>) loader -> {
                layers.add(new WeakReference<>(loader, collected));
                layers.add(new WeakReference<>(loader.getParent(), collected));
            });
            System.getProperties().put(WAITING, (Runnable) () -> {});
            for (String way : List.of(
                    "timeout",
                    "StackOverflowError",
                    "OutOfMemoryError",
                    "exit",
                    "exit of a thread",
                    "response too large",
                    "cold start")) {
                after(way, function(Ending.class), function -> {
                    held.add(function.invoke(way));
                    function.coldStart();
                });
            }
            after("init error", function(FailsInStaticCode.class), function -> held.add(function.invoke("")));
            after(
                    "exit in the Init phase",
                    function(ExitsInConstructor.class),
                    function -> held.add(function.invoke("")));
            after("beforeInit", function(Ending.class).beforeInit(FailsBefore.class), function -> function.invoke(""));
            after(
                    "interrupted invocation",
                    function(Ending.class),
                    function -> interrupted(() -> function.invoke("interrupt")));
            after(
                    "interrupted Init phase",
                    function(WaitsInStaticCode.class),
                    function -> interrupted(() -> function.invoke("")));
            after(
                    "interrupted inside",
                    function(Ending.class),
                    function -> interrupted(() -> function.environment().inside(() -> {
                        Probe.register();
                        Probe.await();
                    })));
            after(
                    "exception inside",
                    function(Ending.class),
                    function -> thrown(
                            function,
                            () -> function.environment().inside(() -> {
                                Probe.register();
                                throw new OwnException();
                            })));
            after(
                    "failed assertion inside",
                    function(Ending.class),
                    function -> thrown(
                            function,
                            () -> function.environment().inside(() -> {
                                Probe.register();
                                throw new AssertionFailedError("for the test");
                            })));
        }

        private static LambdaFunction.Builder function(Class<?> handler) {
            return LambdaFunction.of(handler).timeout(1);
        }

        private void after(String name, LambdaFunction.Builder builder, Consumer<LambdaFunction> end) {
            layers.clear();
            String way = name;
            LambdaFunction function = builder.create();
            try {
                end.accept(function);
            } catch (RuntimeException | AssertionError thrown) {
                held.add(thrown);
                way += ", " + thrown.getClass().getSimpleName();
            }
            System.out.println(way + ": " + layers.size() + " layers, " + alive() + " alive");
            held.add(function);
        }

        private static void thrown(LambdaFunction function, Runnable action) {
            try {
                action.run();
            } finally {
                function.coldStart();
            }
        }

        private static void interrupted(Runnable action) {
            Thread waiting = Thread.currentThread();
            System.getProperties().put(WAITING, (Runnable) waiting::interrupt);
            try {
                action.run();
            } finally {
                System.getProperties().put(WAITING, (Runnable) () -> {});
                Thread.interrupted();
            }
        }

        // The thread of an environment may need a moment to its end, and a loader more than one collection.
        private int alive() {
            int alive = layers.size();
            for (int i = 0; i < 20 && alive > 0; i++) {
                System.gc();
                while (alive > 0 && isOneCollected()) {
                    alive--;
                }
            }
            return alive;
        }

        private boolean isOneCollected() {
            try {
                return collected.remove(500) != null;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void noLayerStays() {
        ForkedJvm.Result result = new ForkedJvm().option("-Xmx256m").run(Main.class);

        assertThat(result.output()).isEqualToNormalizingNewlines("""
                        timeout: 2 layers, 0 alive
                        StackOverflowError: 2 layers, 0 alive
                        OutOfMemoryError: 2 layers, 0 alive
                        exit: 2 layers, 0 alive
                        exit of a thread: 2 layers, 0 alive
                        response too large: 2 layers, 0 alive
                        cold start: 2 layers, 0 alive
                        init error: 4 layers, 0 alive
                        exit in the Init phase: 4 layers, 0 alive
                        beforeInit, IllegalStateException: 2 layers, 0 alive
                        interrupted invocation, InvocationInterruptedException: 2 layers, 0 alive
                        interrupted Init phase, InvocationInterruptedException: 2 layers, 0 alive
                        interrupted inside, InvocationInterruptedException: 2 layers, 0 alive
                        exception inside, InsideException: 2 layers, 0 alive
                        failed assertion inside, AssertionFailedError: 2 layers, 0 alive
                        """);
    }
}
