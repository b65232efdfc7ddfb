package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.ConsoleHandler;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What an environment that has ended leaves behind, measured in a JVM with little room. */
class UnloadingIT {

    private static final String KEY = "warmlambda.test.loaders";
    private static final String WATCH = "warmlambda.test.watch";
    private static final int ENVIRONMENTS = 100;

    public static class Registering implements RequestHandler<SQSEvent, Integer> {

        private static final ThreadLocal<Object> LOCAL = new ThreadLocal<>();

        @Override
        @SuppressWarnings("unchecked")
        public Integer handleRequest(SQSEvent event, Context context) {
            LOCAL.set(this);
            System.setOut(new OwnStream());
            Logger.getLogger("orders").addHandler(new OwnHandler());
            ((Consumer<ClassLoader>) System.getProperties().get(KEY)).accept(Registering.class.getClassLoader());
            if (event.getRecords().isEmpty()) {
                throw new IllegalStateException("no records");
            }
            return event.getRecords().size();
        }
    }

    /** A stream of the function layer. */
    private static final class OwnStream extends PrintStream {
        OwnStream() {
            super(OutputStream.nullOutputStream());
        }
    }

    /** A handler of the function layer. */
    private static final class OwnHandler extends ConsoleHandler {}

    public static final class Main {

        private Main() {}

        public static void main(String[] arguments) {
            List<WeakReference<ClassLoader>> layers = new ArrayList<>();
            Consumer<ClassLoader> register = loader -> {
                layers.add(new WeakReference<>(loader));
                layers.add(new WeakReference<>(loader.getParent()));
            };
            System.getProperties().put(KEY, register);
            try (LambdaFunction function = LambdaFunction.of(Registering.class).create()) {
                if (Boolean.getBoolean(WATCH)) {
                    function.watchState();
                }
                for (int i = 0; i < ENVIRONMENTS; i++) {
                    function.coldStart();
                    function.invokeJson(i % 2 == 0 ? "{\"Records\":[{\"body\":\"hello\"}]}" : "{\"Records\":[]}");
                }
                System.out.println(layers.size() + " layers, " + alive(layers) + " alive");
                System.out.println(function.environments().size() + " environments, "
                        + function.invocations().stream()
                                .filter(it -> it.error().isPresent())
                                .count()
                        + " errors kept");
            }
        }

        // A loader is collected with its classes, which takes more than one collection.
        private static long alive(List<WeakReference<ClassLoader>> layers) {
            long alive = layers.size();
            for (int i = 0; i < 20 && alive > 2; i++) {
                System.gc();
                alive = layers.stream().filter(it -> it.get() != null).count();
            }
            return alive;
        }
    }

    @Test
    void allLayersButTheCurrentOnesAreCollected() {
        assertThatAllAreCollected(false);
    }

    @Test
    void soAreThoseWhoseStateWasLookedAt() {
        assertThatAllAreCollected(true);
    }

    private static void assertThatAllAreCollected(boolean watch) {
        ForkedJvm.Result result = new ForkedJvm()
                .option("-XX:MaxMetaspaceSize=96m")
                .option("-Xmx256m")
                .option("-D" + WATCH + "=" + watch)
                .run(Main.class);

        assertThat(result.output()).isEqualToNormalizingNewlines("""
                        200 layers, 2 alive
                        100 environments, 50 errors kept
                        """);
        assertThat(result.exitStatus()).isZero();
    }
}
