package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.InvokeRequest;
import io.github.warmlambda.environment.Isolation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each environment has system properties of its own. */
@Isolated("changes a system property of the JVM")
class SystemPropertiesTests {

    private static final String KEY = "warmlambda.test.state";

    /** Sets a property to the event, and answers what it was. */
    public static class SetsProperty implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            return System.setProperty(KEY, event);
        }
    }

    public static class ReadsTraceHeader implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            return System.getProperty("com.amazonaws.xray.traceHeader");
        }
    }

    public static class ReadsInEveryWay implements RequestHandler<String, List<String>> {
        @Override
        public List<String> handleRequest(String event, Context context) {
            Supplier<Properties> all = System::getProperties;
            Function<String, String> one = System::getProperty;
            System.setProperty(KEY, "42");
            System.setProperty("warmlambda.test.flag", "true");
            List<Object> read = new ArrayList<>(List.of(
                    System.getProperty(KEY),
                    System.getProperty(KEY, "absent"),
                    one.apply(KEY),
                    all.get().getProperty(KEY),
                    Integer.getInteger(KEY),
                    Integer.getInteger(KEY, 1),
                    Integer.getInteger(KEY, Integer.valueOf(1)),
                    Long.getLong(KEY),
                    Long.getLong(KEY, 1),
                    Long.getLong(KEY, Long.valueOf(1)),
                    Boolean.getBoolean("warmlambda.test.flag")));
            read.add(System.clearProperty(KEY));
            read.add(System.getProperty(KEY));
            read.add(System.getProperty(KEY, "absent"));
            read.add(Integer.getInteger(KEY, 7));
            read.add(Long.getLong(null, 8));
            read.add(Boolean.getBoolean(""));
            System.setProperty(KEY, "no number");
            read.add(Integer.getInteger(KEY));
            Properties own = new Properties();
            own.put(KEY, "replaced");
            System.setProperties(own);
            read.add(System.getProperty(KEY) + System.getProperty("java.version"));
            System.setProperties(null);
            read.add(System.getProperty(KEY));
            read.add(message(() -> System.getProperty(null)));
            read.add(message(() -> System.setProperty("", "")));
            read.add(message(() -> System.clearProperty("")));
            return read.stream().map(String::valueOf).toList();
        }

        private static String message(Runnable action) {
            try {
                action.run();
                return "";
            } catch (IllegalArgumentException | NullPointerException e) {
                return e.getMessage();
            }
        }
    }

    @Test
    void persistToTheNextInvocationAndGoWithTheEnvironment() {
        try (LambdaFunction function = function(SetsProperty.class)) {
            assertThat(function.invoke("a").payloadText()).isEqualTo("null");
            assertThat(function.invoke("b").payloadText()).isEqualTo("\"a\"");
            assertThat(System.getProperty(KEY)).isNull();
            function.coldStart();
            assertThat(function.invoke("c").payloadText()).isEqualTo("null");
        }
        assertThat(System.getProperty(KEY)).isNull();
    }

    @Test
    void areNotSeenByAnotherEnvironmentAtTheSameTime() {
        try (LambdaFunction one = function(SetsProperty.class);
                LambdaFunction other = function(SetsProperty.class)) {
            one.invoke("a");
            assertThat(other.invoke("b").payloadText()).isEqualTo("null");
            assertThat(one.invoke("c").payloadText()).isEqualTo("\"a\"");
        }
    }

    @Test
    void beginAsThoseOfTheTestJvm() {
        System.setProperty(KEY, "of the test");
        try (LambdaFunction function = function(SetsProperty.class)) {
            assertThat(function.invoke("a").payloadText()).isEqualTo("\"of the test\"");
            assertThat(System.getProperty(KEY)).isEqualTo("of the test");
        } finally {
            System.clearProperty(KEY);
        }
    }

    @Test
    void areReadAndChangedInEveryWayOfTheJdk() {
        try (LambdaFunction function = function(ReadsInEveryWay.class)) {
            String[] answers = function.invoke("").payloadAs(String[].class);
            List<String> expected = new ArrayList<>(Collections.nCopies(10, "42"));
            expected.addAll(List.of("true", "42", "null", "absent", "7", "8", "false", "null", "replacednull"));
            expected.addAll(List.of("null", "key can't be null", "key can't be empty", "key can't be empty"));
            assertThat(answers).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void holdTheTraceHeaderThatTheRuntimeSetsForEachInvocation() {
        try (LambdaFunction function = function(ReadsTraceHeader.class)) {
            InvokeRequest traced =
                    InvokeRequest.ofJson("\"\"").withTraceHeader("Root=1-5759e988-bd862e3fe1be46a994272793");
            assertThat(function.invoke(traced).payloadText()).isEqualTo("\"Root=1-5759e988-bd862e3fe1be46a994272793\"");
            assertThat(System.getProperty("com.amazonaws.xray.traceHeader")).isNull();
            assertThat(function.invokeJson("\"\"").payloadText()).isEqualTo("null");
        }
    }

    /** In a process, the JVM itself reads the options. */
    @ParameterizedTest
    @EnumSource
    @EnabledOnOs(OS.LINUX)
    void holdWhatTheOptionsOfTheJvmDefine(Isolation isolation) {
        try (LambdaFunction function = LambdaFunction.of(ReadsProperties.class)
                .isolation(isolation)
                .environmentVariable(
                        "JAVA_TOOL_OPTIONS",
                        "-Dwarmlambda.test.a=1  '-Dwarmlambda.test.b=two words' -Xss1m -Dwarmlambda.test.c")
                .create()) {
            assertThat(function.invoke("").payloadText()).isEqualTo("[\"1\",\"two words\",\"\",null]");
        }
    }

    public static class ReadsProperties implements RequestHandler<String, List<String>> {
        @Override
        public List<String> handleRequest(String event, Context context) {
            return Stream.of("a", "b", "c", "d")
                    .map(name -> System.getProperty("warmlambda.test." + name))
                    .collect(Collectors.toCollection(ArrayList::new));
        }
    }

    private static LambdaFunction function(Class<?> handler) {
        return LambdaFunction.of(handler).create();
    }
}
