package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.StaticInitialization;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestEngine;

/** Isolated classes link, initialize and find services as in the application class loader. */
class LinkageTests {

    @Test
    void membersOfANestAndAPackageSeeEachOther() {
        assertThat(answer("nest")).isEqualTo("Inner private package-private Point[x=1, y=2] true circle weekend");
    }

    @Test
    void superConstructorsGetRedirectedArguments() {
        assertThat(answer("super")).isEqualTo("orders");
    }

    @Test
    void aServiceOfTheTestJvmHasItsProvidersOnceFromEveryThread() {
        assertThat(answer("service")).isEqualTo("JupiterTestEngine JupiterTestEngine JupiterTestEngine");
    }

    @Test
    void aClassThatTwoThreadsNeedIsInitializedOnce() {
        assertThat(initializationsOf("race", "Raced")).hasSize(1);
    }

    @Test
    void classesThatNeedEachOtherAreInitializedOnceEach() {
        assertThat(initializationsOf("recursion", "Chicken", "Egg")).containsExactly("Chicken", "Egg");
    }

    private static String answer(String event) {
        try (LambdaFunction function = LambdaFunction.of(Linking.class)
                .environmentVariable("TABLE", "orders")
                .create()) {
            return function.invoke(event).payloadAs(String.class);
        }
    }

    private static List<String> initializationsOf(String event, String... classes) {
        try (LambdaFunction function = LambdaFunction.of(Linking.class).create()) {
            assertThat(function.invoke(event).error()).isEmpty();
            return function.staticInitializations().stream()
                    .map(StaticInitialization::className)
                    .map(name -> name.substring(name.lastIndexOf('$') + 1))
                    .filter(List.of(classes)::contains)
                    .toList();
        }
    }

    public static final class Linking implements RequestHandler<String, String> {

        @Override
        public String handleRequest(String event, Context context) {
            try {
                return switch (event) {
                    case "nest" -> nest();
                    case "super" -> new Derived().table;
                    case "service" -> String.join(" ", engines());
                    case "race" -> race();
                    default -> Chicken.NAME;
                };
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        private static String nest() {
            Shape shape = new Circle();
            return String.join(
                    " ",
                    Inner.class.getSimpleName(),
                    new Inner().text,
                    PackagePrivate.text(),
                    new Point(1, 2).toString(),
                    String.valueOf(new Point(1, 2).equals(new Point(1, 2))),
                    shape instanceof Circle circle ? circle.name() : "square",
                    switch (DayOfWeek.of(6)) {
                        case SATURDAY, SUNDAY -> "weekend";
                        default -> "weekday";
                    });
        }

        private static List<String> engines() throws Exception {
            ExecutorService pool = Executors.newSingleThreadExecutor();
            try {
                List<String> engines = new ArrayList<>();
                ServiceLoader.load(TestEngine.class)
                        .forEach(it -> engines.add(it.getClass().getSimpleName()));
                ServiceLoader.load(TestEngine.class, Linking.class.getClassLoader())
                        .forEach(it -> engines.add(it.getClass().getSimpleName()));
                Callable<TestEngine> inPool =
                        () -> ServiceLoader.load(TestEngine.class).findFirst().orElseThrow();
                engines.add(pool.submit(inPool).get().getClass().getSimpleName());
                return engines;
            } finally {
                pool.shutdown();
            }
        }

        private static String race() throws Exception {
            ExecutorService pool = Executors.newFixedThreadPool(8);
            try {
                CountDownLatch together = new CountDownLatch(8);
                List<Future<String>> names = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    names.add(pool.submit(() -> {
                        together.countDown();
                        together.await();
                        return Raced.NAMES.toString();
                    }));
                }
                for (Future<String> name : names) {
                    name.get();
                }
                return "raced";
            } finally {
                pool.shutdown();
            }
        }

        private static final class Inner {
            private final String text = "private";
        }
    }

    static final class PackagePrivate {

        private PackagePrivate() {}

        static String text() {
            return "package-private";
        }
    }

    record Point(int x, int y) {}

    sealed interface Shape permits Circle, Square {}

    record Circle() implements Shape {
        String name() {
            return "circle";
        }
    }

    record Square() implements Shape {}

    static class Base {

        final String table;

        Base(String table) {
            this.table = table;
        }
    }

    static final class Derived extends Base {

        Derived() {
            super(System.getenv("TABLE"));
        }
    }

    static final class Raced {
        static final Object NAMES = new TreeMap<>();
    }

    static final class Chicken {
        static final String NAME = "chicken of " + Egg.NAME;
    }

    static final class Egg {
        static final String NAME = "egg of " + Chicken.NAME;
    }
}
