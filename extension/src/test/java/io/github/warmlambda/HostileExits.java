package io.github.warmlambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;

/** Handlers that end their process, from where it is least expected. */
final class HostileExits {

    /** The events of {@link Exiting}. */
    static final List<String> WAYS = List.of(
            "System.exit",
            "Runtime.exit",
            "Runtime.halt",
            "exit by a method reference",
            "exit in a lambda",
            "exit by reflection",
            "exit by a method handle",
            "exit in another thread",
            "exit in a static initializer",
            "exit caught for ever");

    private static final int STATUS = 3;

    private HostileExits() {}

    /** Exits in the way that the event names; everything else it answers. */
    public static class Exiting implements RequestHandler<String, String> {

        @Override
        public String handleRequest(String event, Context context) {
            try {
                exit(event);
            } catch (Throwable ignored) {
                return "survived";
            }
            return event;
        }

        private static void exit(String way) throws Throwable {
            switch (way) {
                case "System.exit" -> System.exit(STATUS);
                case "Runtime.exit" -> Runtime.getRuntime().exit(STATUS);
                case "Runtime.halt" -> Runtime.getRuntime().halt(STATUS);
                case "exit by a method reference" -> call(System::exit);
                case "exit in a lambda" -> call(status -> Runtime.getRuntime().halt(status));
                case "exit by reflection" ->
                    Runtime.class.getMethod("halt", int.class).invoke(Runtime.getRuntime(), STATUS);
                case "exit by a method handle" ->
                    MethodHandles.lookup()
                            .findStatic(System.class, "exit", MethodType.methodType(void.class, int.class))
                            .invokeExact(STATUS);
                case "exit in another thread" -> exitInAnotherThread();
                case "exit in a static initializer" -> ExitsWhenUsed.use();
                case "exit caught for ever" -> exitForEver();
                default -> {}
            }
        }

        private static void call(IntConsumer exit) {
            exit.accept(STATUS);
        }

        private static void exitInAnotherThread() throws InterruptedException {
            new Thread(() -> System.exit(STATUS)).start();
            new CountDownLatch(1).await();
        }

        private static void exitForEver() {
            while (true) {
                try {
                    System.exit(STATUS);
                } catch (Throwable again) {
                    // For ever.
                }
            }
        }
    }

    /** Its own class exits before there is a handler. */
    public static class ExitsInInit implements RequestHandler<String, String> {

        static {
            ExitsWhenUsed.use();
        }

        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }

    private static final class ExitsWhenUsed {

        static {
            System.exit(STATUS);
        }

        private ExitsWhenUsed() {}

        static void use() {}
    }
}
