package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.Finding;
import io.github.warmlambda.environment.StateChange;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.text.DecimalFormat;
import java.text.SimpleDateFormat;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a process carries over beside static fields: its thread {@code main}, its streams and loggers, settings of objects of the JDK. */
class SharedValuesTests {

    public static class Changes implements RequestHandler<String, String> {

        @Override
        public String handleRequest(String what, Context context) {
            Thread main = Thread.currentThread();
            switch (what) {
                case "nothing" -> {}
                case "name" -> main.setName("worker of Ann");
                case "priority" -> main.setPriority(Thread.MIN_PRIORITY);
                case "context class loader" -> main.setContextClassLoader(new URLClassLoader(new URL[0]));
                case "uncaught handler" -> main.setUncaughtExceptionHandler((thread, thrown) -> {});
                case "out" -> System.setOut(new PrintStream(OutputStream.nullOutputStream()));
                case "err" -> System.setErr(new PrintStream(OutputStream.nullOutputStream()));
                case "shutdown hook" -> Runtime.getRuntime().addShutdownHook(new Thread(() -> {}));
                case "level" -> Logger.getLogger("com.acme").setLevel(Level.FINE);
                case "handler" -> Logger.getLogger("").addHandler(new ConsoleHandler());
                default -> throw new IllegalArgumentException(what);
            }
            return what;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            name                 | name of thread main was assigned: from "main" to "worker of Ann"
            priority             | priority of thread main was assigned: from "5" to "1"
            context class loader | context class loader of thread main was assigned: from (not set) to "java.net.URLClassLoader"
            uncaught handler     | uncaught exception handler of thread main was assigned: from (not set) to
            out                  | System.out was assigned: from (not set) to "replaced"
            err                  | System.err was assigned: from (not set) to "replaced"
            shutdown hook        | number of shutdown hooks was assigned: from (not set) to "1"
            level                | level of logger com.acme was assigned: from (not set) to "FINE"
            handler              | number of handlers of the root logger was assigned: from
            """)
    void aWarmInvocationThatChangesThemIsFound(String what, String change) {
        try (LambdaFunction function =
                LambdaFunction.of(Changes.class).checks(Check.NO_GLOBAL_CHANGE).create()) {
            function.invoke("nothing");
            function.invoke(what);

            assertThat(function.takeFindings())
                    .extracting(Finding::message)
                    .singleElement()
                    .asString()
                    .contains(change);
        }
    }

    /** As Spring's. */
    static final class NamedThreadLocal<T> extends ThreadLocal<T> {
        @Override
        public String toString() {
            return "a name";
        }
    }

    public static class Sets implements RequestHandler<String, String> {

        private static final SimpleDateFormat DATES = new SimpleDateFormat("HH:mm");
        private static final DecimalFormat NUMBERS = new DecimalFormat("0.0");
        private static final CookieManager COOKIES = new CookieManager();
        private static final HttpClient CLIENT =
                HttpClient.newBuilder().cookieHandler(COOKIES).build();
        private static final ScheduledThreadPoolExecutor TIMER = new ScheduledThreadPoolExecutor(1);
        private static final RuntimeException FAILURE = new IllegalStateException("shared by all requests");
        private static final NamedThreadLocal<String> USER = new NamedThreadLocal<>();

        @Override
        public String handleRequest(String what, Context context) {
            switch (what) {
                case "nothing" -> {}
                case "DATES" -> DATES.setTimeZone(TimeZone.getTimeZone("Asia/Tokyo"));
                case "NUMBERS" -> NUMBERS.setMaximumFractionDigits(4);
                case "CLIENT" ->
                    COOKIES.getCookieStore().add(URI.create("http://localhost/"), new HttpCookie("session", "Ann"));
                case "TIMER" -> TIMER.schedule(() -> {}, 1, TimeUnit.HOURS);
                case "FAILURE" -> FAILURE.addSuppressed(new IllegalArgumentException("of Ann"));
                case "USER" -> USER.set("Ann");
                default -> throw new IllegalArgumentException(what);
            }
            return what;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATES", "NUMBERS", "CLIENT", "TIMER", "FAILURE", "USER"})
    void settingsOfObjectsOfTheJdkAreSeen(String field) {
        try (LambdaFunction function = LambdaFunction.of(Sets.class).create()) {
            function.watchState();
            function.invoke("nothing");

            List<StateChange> changes = function.invoke(field).stateChanges();

            assertThat(changes)
                    .extracting(StateChange::path)
                    .anyMatch(path -> path.startsWith(Sets.class.getName() + "." + field)
                            || field.equals("CLIENT") && path.contains("COOKIES"));
            assertThat(function.invoke("nothing").stateChanges()).isEmpty();
        }
    }

    @Test
    void whatStaysTheSameIsNoChange() {
        try (LambdaFunction function =
                LambdaFunction.of(Changes.class).checks(Check.NO_GLOBAL_CHANGE).create()) {
            function.invoke("level");
            function.invoke("level");

            assertThat(function.takeFindings()).isEmpty();
        }
    }
}
