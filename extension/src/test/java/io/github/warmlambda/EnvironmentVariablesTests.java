package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.GenericType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code inside sees exactly the variables of its function, wherever it asks. */
class EnvironmentVariablesTests {

    public static class Everywhere implements RequestHandler<String, Map<String, String>> {

        private static final String IN_STATIC_CODE = System.getenv("TABLE");

        @Override
        public Map<String, String> handleRequest(String event, Context context) {
            Map<String, String> seen = new TreeMap<>();
            Supplier<String> lambda = () -> System.getenv("TABLE");
            Function<String, String> reference = System::getenv;
            Supplier<Map<String, String>> mapReference = System::getenv;
            seen.put("static code", IN_STATIC_CODE);
            seen.put("method", System.getenv("TABLE"));
            seen.put("map", System.getenv().get("TABLE"));
            seen.put("lambda", lambda.get());
            seen.put("method reference", reference.apply("TABLE"));
            seen.put("reference to the map", mapReference.get().get("TABLE"));
            seen.put("absent", String.valueOf(System.getenv("NO_SUCH_VARIABLE")));
            seen.put("thread", onAThread());
            return seen;
        }

        private static String onAThread() {
            ExecutorService threads = Executors.newSingleThreadExecutor();
            try {
                Callable<String> table = () -> System.getenv("TABLE");
                return threads.submit(table).get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            } finally {
                threads.shutdown();
            }
        }
    }

    public static class All implements RequestHandler<Object, Map<String, String>> {
        @Override
        public Map<String, String> handleRequest(Object event, Context context) {
            return System.getenv();
        }
    }

    public static class Setter implements RequestHandler<Object, String> {
        @Override
        public String handleRequest(Object event, Context context) {
            return System.getenv().put("TABLE", "changed");
        }
    }

    private static LambdaFunction.Builder function(Class<?> handler) {
        return LambdaFunction.of(handler);
    }

    private static Map<String, String> all(LambdaFunction.Builder builder) {
        try (LambdaFunction function = builder.create()) {
            return variables(function);
        }
    }

    private static Map<String, String> variables(LambdaFunction function) {
        return function.invoke(null).payloadAs(new GenericType<Map<String, String>>() {});
    }

    @Test
    void areSeenWhereverTheCodeAsks() {
        try (LambdaFunction function = function(Everywhere.class)
                .environmentVariable("TABLE", "orders")
                .create()) {
            assertThat(function.invoke("").payloadAs(new GenericType<Map<String, String>>() {}))
                    .containsOnly(
                            Map.entry("static code", "orders"),
                            Map.entry("method", "orders"),
                            Map.entry("map", "orders"),
                            Map.entry("lambda", "orders"),
                            Map.entry("method reference", "orders"),
                            Map.entry("reference to the map", "orders"),
                            Map.entry("thread", "orders"),
                            Map.entry("absent", "null"));
        }
    }

    @Test
    void differBetweenFunctionsThatRunInParallel() throws Exception {
        int functions = 4;
        ExecutorService threads = Executors.newFixedThreadPool(functions);
        try {
            List<Callable<Map<String, String>>> calls = IntStream.range(0, functions)
                    .<Callable<Map<String, String>>>mapToObj(number -> () -> {
                        try (LambdaFunction function = function(Everywhere.class)
                                .environmentVariable("TABLE", "table" + number)
                                .create()) {
                            return function.invoke("").payloadAs(new GenericType<Map<String, String>>() {});
                        }
                    })
                    .toList();
            var results = threads.invokeAll(calls);
            for (int number = 0; number < functions; number++) {
                Map<String, String> seen = results.get(number).get();
                seen.remove("absent");
                assertThat(seen.values()).hasSize(7).containsOnly("table" + number);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void areThoseOfTheServiceAndTheFunctionAndNoneOfTheShell() {
        Map<String, String> variables = all(function(All.class).memorySize(256).environmentVariable("TABLE", "orders"));

        assertThat(variables)
                .containsEntry("TABLE", "orders")
                .containsEntry("_HANDLER", All.class.getName())
                .containsEntry("AWS_REGION", "us-east-1")
                .containsEntry("AWS_DEFAULT_REGION", "us-east-1")
                .containsEntry(
                        "AWS_EXECUTION_ENV",
                        "AWS_Lambda_java" + Runtime.version().feature())
                .containsEntry("AWS_LAMBDA_FUNCTION_NAME", "EnvironmentVariablesTests-All")
                .containsEntry("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST")
                .containsEntry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "256")
                .containsEntry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand")
                .containsEntry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/EnvironmentVariablesTests-All")
                .containsEntry("LAMBDA_TASK_ROOT", "/var/task")
                .containsEntry("LAMBDA_RUNTIME_DIR", "/var/runtime")
                .containsEntry("LANG", "en_US.UTF-8")
                .containsEntry("TZ", ":UTC")
                .containsEntry("PATH", "/usr/local/bin:/usr/bin/:/bin:/opt/bin");
        assertThat(variables.keySet())
                .containsExactlyInAnyOrder(
                        "TABLE",
                        "_HANDLER",
                        "AWS_REGION",
                        "AWS_DEFAULT_REGION",
                        "AWS_EXECUTION_ENV",
                        "AWS_LAMBDA_FUNCTION_NAME",
                        "AWS_LAMBDA_FUNCTION_VERSION",
                        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                        "AWS_LAMBDA_INITIALIZATION_TYPE",
                        "AWS_LAMBDA_LOG_FORMAT",
                        "AWS_LAMBDA_LOG_GROUP_NAME",
                        "AWS_LAMBDA_LOG_STREAM_NAME",
                        "AWS_ACCESS_KEY",
                        "AWS_ACCESS_KEY_ID",
                        "AWS_SECRET_ACCESS_KEY",
                        "AWS_SESSION_TOKEN",
                        "LAMBDA_TASK_ROOT",
                        "LAMBDA_RUNTIME_DIR",
                        "LANG",
                        "TZ",
                        "PATH",
                        "LD_LIBRARY_PATH",
                        "AWS_XRAY_CONTEXT_MISSING",
                        "AWS_XRAY_DAEMON_ADDRESS");
    }

    @Test
    void ofTheShellAreVisibleOnlyIfPassed() {
        String name = System.getenv().keySet().stream()
                .filter(it -> !it.equals("PATH") && !it.equals("LANG") && !it.equals("TZ") && !it.startsWith("AWS"))
                .findFirst()
                .orElseThrow();

        assertThat(all(function(All.class))).doesNotContainKey(name);
        assertThat(all(function(All.class).passEnvironment(name, "NO_SUCH_VARIABLE")))
                .containsEntry(name, System.getenv(name))
                .doesNotContainKey("NO_SUCH_VARIABLE");
        assertThat(all(function(All.class).passEnvironment(name).environmentVariable("TABLE", "own")))
                .containsEntry("TABLE", "own");
    }

    @Test
    void cannotBeChanged() {
        try (LambdaFunction function =
                function(Setter.class).environmentVariable("TABLE", "orders").create()) {
            assertThat(function.invoke(null).error().orElseThrow().errorType())
                    .contains("java.lang.UnsupportedOperationException");
        }
    }

    @Test
    void nameOneLogStreamForEachEnvironment() {
        try (LambdaFunction function = function(All.class).create()) {
            String first = variables(function).get("AWS_LAMBDA_LOG_STREAM_NAME");
            String again = variables(function).get("AWS_LAMBDA_LOG_STREAM_NAME");
            function.coldStart();
            String second = variables(function).get("AWS_LAMBDA_LOG_STREAM_NAME");

            assertThat(first)
                    .isEqualTo(again)
                    .isNotEqualTo(second)
                    .matches("\\d{4}/\\d\\d/\\d\\d/\\[\\$LATEST][0-9a-f]{32}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_HANDLER",
                "_X_AMZN_TRACE_ID",
                "AWS_REGION",
                "AWS_DEFAULT_REGION",
                "AWS_EXECUTION_ENV",
                "AWS_LAMBDA_FUNCTION_NAME",
                "AWS_LAMBDA_FUNCTION_VERSION",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                "AWS_LAMBDA_INITIALIZATION_TYPE",
                "AWS_LAMBDA_LOG_FORMAT",
                "AWS_LAMBDA_LOG_LEVEL",
                "AWS_LAMBDA_LOG_GROUP_NAME",
                "AWS_LAMBDA_LOG_STREAM_NAME",
                "AWS_ACCESS_KEY",
                "AWS_ACCESS_KEY_ID",
                "AWS_SECRET_ACCESS_KEY",
                "AWS_SESSION_TOKEN",
                "AWS_LAMBDA_RUNTIME_API",
                "LAMBDA_TASK_ROOT",
                "LAMBDA_RUNTIME_DIR",
                "AWS_LAMBDA_MAX_CONCURRENCY",
                "AWS_LAMBDA_METADATA_API",
                "AWS_LAMBDA_METADATA_TOKEN"
            })
    void thatTheServiceSetsAreRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> function(All.class).environmentVariable(name, "x"))
                .withMessage(
                        "environment variable [%s] is set by the Lambda service itself; choose another name", name);
    }

    @Test
    void thatTheServiceSetsCannotBePassedEither() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> function(All.class).passEnvironment("HOME", "AWS_ACCESS_KEY_ID"))
                .withMessage(
                        "environment variable [AWS_ACCESS_KEY_ID] is set by the Lambda service itself; it cannot be passed from the test JVM");
    }

    @Test
    void withoutAValueAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> function(All.class).environmentVariable("TABLE", System.getProperty("no.such.property")))
                .withMessage(
                        "environment variable [TABLE]: the value must be a text, but is null; leave the variable out, or set it to an empty text");
    }

    @Test
    void thatTheServiceSetsMayHaveOtherValues() {
        assertThat(all(function(All.class).serviceVariable("AWS_EXECUTION_ENV", "AWS_Lambda_Image")))
                .containsEntry("AWS_EXECUTION_ENV", "AWS_Lambda_Image");
    }

    @Test
    void thatTheServiceDoesNotSetAreNoneOfItsOwn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> function(All.class).serviceVariable("TABLE", "x"))
                .withMessage(
                        "service variable [TABLE] must be one that the Lambda service sets, but is the function's own; use environmentVariable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "1A", "A-B", "_A", "A B", "Ä1", "A=B"})
    void withNamesThatLambdaDoesNotAcceptAreRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> function(All.class).environmentVariable(name, "x"))
                .withMessage(
                        "environment variable [%s]: the name must begin with a letter, and go on with letters, digits and underscores, two characters at least",
                        name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LANG", "TZ", "PATH", "AWS_XRAY_CONTEXT_MISSING"})
    void thatTheServiceOnlySuggestsMayBeSet(String name) {
        assertThat(all(function(All.class).environmentVariable(name, "TEXT"))).containsEntry(name, "TEXT");
    }
}
