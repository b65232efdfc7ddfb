package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.Check;
import java.lang.ref.Cleaner;
import java.lang.ref.SoftReference;
import java.security.Provider;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code Check.UNLOADS}: each way by which code can keep a class loader is undone, or named. One JVM for each. */
class UnloadsIT {

    /** Held by the test JVM, as a library on its class path may hold what it is given. */
    public static final List<Object> KEPT = new ArrayList<>();

    private static final String KEY = "warmlambda.test.kept";

    public static class Leaking implements RequestHandler<String, String> {

        private static final ThreadLocal<Object> LOCAL = new ThreadLocal<>();
        private static final InheritableThreadLocal<Object> INHERITABLE = new InheritableThreadLocal<>();
        private static final ClassValue<Object> VALUE = new ClassValue<>() {
            @Override
            protected Object computeValue(Class<?> type) {
                return Leaking.class;
            }
        };
        private static final Cleaner CLEANER = Cleaner.create();
        private static ExecutorService executor;
        private static Timer timer;
        private static Object referent;

        @Override
        public String handleRequest(String way, Context context) {
            switch (way) {
                case "nothing" -> {}
                case "thread-local" -> LOCAL.set(this);
                case "inheritable thread-local" -> INHERITABLE.set(this);
                case "shutdown hook" -> Runtime.getRuntime().addShutdownHook(new Thread());
                case "executor" -> executor();
                case "forgotten executor" -> Executors.newFixedThreadPool(1).execute(() -> {});
                case "timer" -> timer = new Timer();
                case "stubborn thread" -> stubborn();
                case "orTimeout" ->
                    new CompletableFuture<Leaking>()
                            .orTimeout(1, TimeUnit.HOURS)
                            .whenComplete((a, b) -> executor());
                case "cleaner" -> clean();
                case "logging handler" -> Logger.getLogger("").addHandler(new OwnHandler());
                case "provider" -> Security.addProvider(new OwnProvider());
                case "uncaught" -> Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {});
                case "stream" -> System.setErr(new java.io.PrintStream(new java.io.ByteArrayOutputStream()) {});
                case "property" -> System.getProperties().put(KEY + ".own", this);
                case "class value" -> VALUE.get(String.class);
                case "static of the test" -> keep(this);
                case "throwable" -> keep(new IllegalStateException());
                case "soft reference" -> keep(new SoftReference<>(this));
                case "http client" -> java.net.http.HttpClient.newHttpClient();
                default -> throw new IllegalArgumentException(way);
            }
            return way;
        }

        private static void executor() {
            executor = Executors.newFixedThreadPool(1);
            executor.execute(() -> {});
        }

        private static void clean() {
            referent = new Object();
            CLEANER.register(referent, () -> {});
        }

        private static void stubborn() {
            CountDownLatch begun = new CountDownLatch(1);
            Thread thread = new Thread(
                    () -> {
                        begun.countDown();
                        while (true) {
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException ignored) {
                                // As some libraries do.
                            }
                        }
                    },
                    "stubborn");
            thread.setDaemon(true);
            thread.start();
        }

        @SuppressWarnings("unchecked")
        private static void keep(Object object) {
            ((List<Object>) System.getProperties().get(KEY)).add(object);
        }
    }

    private static final class OwnHandler extends Handler {
        @Override
        public void publish(LogRecord logged) {}

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static final class OwnProvider extends Provider {
        private static final long serialVersionUID = 1;

        OwnProvider() {
            super("own", "1", "for the test");
        }
    }

    public static final class Main {

        private Main() {}

        public static void main(String[] arguments) {
            System.getProperties().put(KEY, KEPT);
            try (LambdaFunction function =
                    LambdaFunction.of(Leaking.class).checks(Check.UNLOADS).create()) {
                function.invoke(System.getProperty("way"));
                function.coldStart();
                function.findings(Check.UNLOADS).forEach(finding -> System.out.println(finding.message()));
            }
            // A worker of a forgotten executor is no daemon.
            System.exit(0);
        }
    }

    private static String finding(String way) {
        ForkedJvm.Result result =
                new ForkedJvm().option("-Xmx256m").option("-Dway=" + way).run(Main.class);
        assertThat(result.exitStatus()).isZero();
        return result.output().lines().map(UnloadsIT::stable).collect(Collectors.joining("\n"));
    }

    // The number of a hidden class says nothing.
    private static String stable(String line) {
        return line.replaceAll("[$][$]Lambda[^(\\s.]*", "\\$\\$Lambda");
    }

    /** Threads that end are free to keep what they like; the JDK holds other things weakly; the rest is undone at the end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "thread-local",
                "inheritable thread-local",
                "shutdown hook",
                "executor",
                "forgotten executor",
                "timer",
                "logging handler",
                "provider",
                "uncaught",
                "stream",
                "property",
                "http client"
            })
    void isUndone(String way) {
        assertThat(finding(way)).isEmpty();
    }

    @Test
    void aSoftReferenceIsNoLeak() {
        assertThat(finding("soft reference")).isEmpty();
    }

    @Test
    void aThreadIsNamedWithWhereItIsAndWhereItWasMade() {
        assertThat(withoutFramesOfTheJdk(finding("stubborn thread"))).isEqualTo("""
                        Execution environment 1 of function [UnloadsIT-Leaking] has ended, but its classes cannot be unloaded. This holds them:
                          a local variable of thread "stubborn"
                          -> an object of class io.github.warmlambda.UnloadsIT$Leaking$$Lambda
                        There is thread "stubborn", which is here:
                        	at io.github.warmlambda.UnloadsIT$Leaking.lambda$stubborn(UnloadsIT.java)
                        It was made here:
                        	at io.github.warmlambda.UnloadsIT$Leaking.stubborn(UnloadsIT.java)
                        	at io.github.warmlambda.UnloadsIT$Leaking.handleRequest(UnloadsIT.java)
                        	at io.github.warmlambda.UnloadsIT$Leaking.handleRequest(UnloadsIT.java)
                        Each environment that ends so keeps its memory until the test JVM ends. Let the function's code end what it began, or give the test isolation = PROCESS.""");
    }

    @Test
    void aStaticFieldOfTheTestIsNamedWithTheWayFromIt() {
        assertThat(finding("static of the test")).isEqualTo("""
                        Execution environment 1 of function [UnloadsIT-Leaking] has ended, but its classes cannot be unloaded. This holds them:
                          the test JVM
                          -> static field io.github.warmlambda.UnloadsIT.KEPT
                          -> field java.util.ArrayList.elementData
                          -> element [0]
                          -> an object of class io.github.warmlambda.UnloadsIT$Leaking
                        Each environment that ends so keeps its memory until the test JVM ends. Let the function's code end what it began, or give the test isolation = PROCESS.""");
    }

    @Test
    void anExceptionHoldsTheClassesOnItsStack() {
        assertThat(finding("throwable")).contains("""
                          -> static field io.github.warmlambda.UnloadsIT.KEPT
                          -> field java.util.ArrayList.elementData
                          -> element [0]
                          -> field java.lang.Throwable.backtrace
                        """);
    }

    @Test
    void aCleanerIsNamedByItsThread() {
        assertThat(finding("cleaner"))
                .contains("  a local variable of thread \"Cleaner-0\"\n  -> field jdk.internal.ref.CleanerImpl.")
                .contains("  -> an object of class io.github.warmlambda.UnloadsIT$Leaking$$Lambda\n"
                        + "There is thread \"Cleaner-0\", which is here:\n");
    }

    @Test
    void aTaskThatIsPutOffIsNamedByTheThreadOfTheJdk() {
        assertThat(finding("orTimeout"))
                .containsPattern("a local variable of thread \"\\S*[Dd]elayScheduler\"")
                .contains("  -> field java.util.concurrent.CompletableFuture$Timeout.f\n");
    }

    @Test
    void whatAHeapDumpDoesNotShowIsSaid() {
        assertThat(finding("class value")).isEqualTo("""
                        Execution environment 1 of function [UnloadsIT-Leaking] has ended, but its classes cannot be unloaded. A heap dump does not show what holds them: a ClassValue of a class of the JDK may, or native code.
                        Each environment that ends so keeps its memory until the test JVM ends. Let the function's code end what it began, or give the test isolation = PROCESS.""");
    }

    private static String withoutFramesOfTheJdk(String message) {
        return message.lines()
                .filter(line -> !line.startsWith("\tat java.base") && !line.contains("$$Lambda.run("))
                .map(line -> line.replaceAll("UnloadsIT.java:\\d+", "UnloadsIT.java")
                        .replaceAll("(lambda\\$stubborn)\\S*\\(", "$1("))
                .collect(Collectors.joining("\n"));
    }
}
