package io.github.warmlambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.ColdStartComparison;
import io.github.warmlambda.environment.ColdStartComparison.Difference;
import io.github.warmlambda.environment.Invocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link Check#WARM_AS_COLD}: by what comes out of a function, whatever it keeps. */
class WarmAsColdTests {

    public static class Greeter implements RequestHandler<String, Map<String, String>> {

        private static String language;

        @Override
        public Map<String, String> handleRequest(String event, Context context) {
            if (language == null && !event.equals("guest")) {
                language = event;
            }
            return Map.of("greeting", "de".equals(language) ? "Guten Tag" : "Hello");
        }
    }

    private static LambdaFunction function(Class<?> handler) {
        return LambdaFunction.of(handler).checks(Check.WARM_AS_COLD).create();
    }

    private static List<Difference> differences(Class<?> handler, String... events) {
        try (LambdaFunction function = function(handler)) {
            Invocation last = null;
            for (String event : events) {
                last = function.invoke(event);
            }
            return last.compareWithColdStart().differences();
        }
    }

    @Test
    void tellsBothAnswersTheRequestThatItTakesAndTheStateByWhichItDoes() {
        try (LambdaFunction function = function(Greeter.class)) {
            Invocation german = function.invoke("de");
            function.invoke("guest");
            Invocation english = function.invoke("en");

            ColdStartComparison comparison = english.compareWithColdStart();

            assertThat(comparison.isSame()).isFalse();
            assertThat(comparison.differences())
                    .containsExactly(new Difference("response.greeting", "\"Guten Tag\"", "\"Hello\""));
            assertThat(comparison.description().replaceAll("java:\\d+", "java:N"))
                    .isEqualToNormalizingNewlines("""
                    Invocation 3 (warm) of function [WarmAsColdTests-Greeter] did not answer what a fresh environment answers to the same event: response.greeting: "Guten Tag", in a fresh one "Hello"
                      execution environment 1, request %s
                    It does so whenever invocation 1 (request %s) came before it.
                    io.github.warmlambda.WarmAsColdTests$Greeter.language was assigned: from null to "de", by invocation 1 here:
                    \tat io.github.warmlambda.WarmAsColdTests$Greeter.handleRequest(WarmAsColdTests.java:N)
                    \tat io.github.warmlambda.WarmAsColdTests$Greeter.handleRequest(WarmAsColdTests.java:N)
                    and used here:
                    \tat io.github.warmlambda.WarmAsColdTests$Greeter.handleRequest(WarmAsColdTests.java:N)
                    \tat io.github.warmlambda.WarmAsColdTests$Greeter.handleRequest(WarmAsColdTests.java:N)
                    Keep what belongs to a request in local variables, or reset it before the handler returns.
                    If the answers may differ there, annotate the test class:
                        @AllowState("response.greeting")""".formatted(english.requestId(), german.requestId()));
        }
    }

    @Test
    void aColdStartIsLikeItself() {
        assertThat(differences(Greeter.class, "de")).isEmpty();
    }

    @Test
    void aFunctionThatAnswersTheSameIsRight() {
        assertThat(differences(Greeter.class, "en", "guest", "en")).isEmpty();
    }

    public static class Half implements RequestHandler<String, String> {

        private final MessageDigest digest;

        public Half() throws NoSuchAlgorithmException {
            digest = MessageDigest.getInstance("SHA-256");
        }

        @Override
        public String handleRequest(String event, Context context) {
            digest.update(event.getBytes(UTF_8));
            return event.equals("part") ? "more" : HexFormat.of().formatHex(digest.digest());
        }
    }

    @Test
    void stateThatNobodyCanLookIntoIsFoundByItsEffect() {
        assertThat(differences(Half.class, "whole", "whole")).isEmpty();
        assertThat(differences(Half.class, "part", "whole"))
                .extracting(Difference::place)
                .containsExactly("response");
    }

    public static class NamesItsThread implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            String name = Thread.currentThread().getName();
            Thread.currentThread().setName(event);
            return name;
        }
    }

    @Test
    void whatIsKeptInThreadMainIsFound() {
        assertThat(differences(NamesItsThread.class, "a", "b"))
                .containsExactly(new Difference("response", "\"a\"", "\"main\""));
    }

    public static class Collects implements RequestHandler<String, Map<String, Object>> {

        private static final List<String> ITEMS = new ArrayList<>();

        @Override
        public Map<String, Object> handleRequest(String event, Context context) {
            ITEMS.add(event);
            return Map.of("body", "{\"items\":" + ITEMS.size() + ",\"last\":\"" + event + "\"}");
        }
    }

    @Test
    void jsonThatIsATextInTheResponseIsComparedByItsPlaces() {
        assertThat(differences(Collects.class, "a", "b"))
                .containsExactly(new Difference("response.body.items", "2", "1"));
    }

    public static class FailsLater implements RequestHandler<String, String> {

        private static boolean open = true;

        @Override
        public String handleRequest(String event, Context context) {
            if (!open) {
                throw new IllegalStateException("closed");
            }
            open = !event.equals("close");
            return "served";
        }
    }

    @Test
    void anErrorIsComparedWithAResponse() {
        assertThat(differences(FailsLater.class, "close", "serve"))
                .containsExactlyInAnyOrder(
                        new Difference("error.errorMessage", "\"closed\"", null),
                        new Difference("error.errorType", "\"java.lang.IllegalStateException\"", null),
                        new Difference("response", null, "\"served\""));
    }

    public static class Logs implements RequestHandler<String, String> {

        private static boolean quiet;
        private static int calls;

        @Override
        public String handleRequest(String event, Context context) {
            if (calls++ == 0) {
                System.out.println("Opening the pool");
            } else if (calls == 2) {
                System.out.println("Reusing the pool");
            }
            if (!quiet) {
                System.out.println("Serving request number " + calls + " at " + Instant.now());
            }
            quiet |= event.equals("hush");
            return "";
        }
    }

    @Test
    void whatOnlyTheFirstCallLogsIsRightAndSoAreNumbers() {
        assertThat(differences(Logs.class, "a", "b")).isEmpty();
    }

    public static class LogsMuch implements RequestHandler<String, String> {

        private static String last = "none";

        @Override
        public String handleRequest(String event, Context context) {
            int lines = Integer.parseInt(event);
            System.out.println((last + "\n").repeat(lines).strip());
            last = lines > 50 ? "many" : "few";
            return "";
        }
    }

    @Test
    void aLogThatIsLongIsNotCompared() {
        assertThat(differences(LogsMuch.class, "40", "60", "50")).isNotEmpty();
        assertThat(differences(LogsMuch.class, "40", "60", "110")).isEmpty();
    }

    @Test
    void aLineThatIsMissingInTheLogIsFound() {
        assertThat(differences(Logs.class, "hush", "b")).singleElement().satisfies(difference -> {
            assertThat(difference.place()).isEqualTo("log");
            assertThat(difference.warm()).isNull();
            assertThat(difference.cold()).startsWith("Serving request number 1 at ");
        });
    }

    public static class Different implements RequestHandler<String, Map<String, Object>> {

        private static boolean warm;
        private static long calls;

        @Override
        public Map<String, Object> handleRequest(String event, Context context) {
            Map<String, Object> answer = Map.of(
                    "id", UUID.randomUUID(),
                    "request", context.getAwsRequestId(),
                    "stream", context.getLogStreamName(),
                    "time", Instant.now().getEpochSecond(),
                    "date", Instant.now().toString(),
                    "random", Math.random(),
                    "left", context.getRemainingTimeInMillis(),
                    "nanos", System.nanoTime(),
                    "meta", Map.of("cold_start", !warm, "self", new Object().toString()));
            warm = true;
            calls++;
            return answer;
        }
    }

    @Test
    void whatDiffersBetweenColdStartsTooIsRight() {
        assertThat(differences(Different.class, "a", "b", "c")).isEmpty();
    }

    /** A table outside of the function, which all environments see. */
    public static class Inserts implements RequestHandler<String, Integer> {
        @Override
        public Integer handleRequest(String file, Context context) {
            try {
                Path table = Path.of(file);
                Files.writeString(table, Files.exists(table) ? Files.readString(table) + "x" : "x");
                return Files.readString(table).length();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void whatDoesNotComeAgainIsNoDoingOfEarlierRequests(@TempDir Path directory) {
        String table = directory.resolve("table").toString();

        assertThat(differences(Inserts.class, table, table)).isEmpty();
    }

    /** Answers otherwise once two certain requests came, in this order. */
    public static class Sequence implements RequestHandler<String, Boolean> {

        private static String seen = "";

        @Override
        public Boolean handleRequest(String event, Context context) {
            seen += event.equals("b") && !seen.contains("a") ? "" : event;
            return seen.contains("a") && seen.indexOf('b') > seen.indexOf('a');
        }
    }

    @Test
    void theFewestRequestsThatItTakesAreNamed() {
        try (LambdaFunction function = function(Sequence.class)) {
            for (String event : List.of("x", "b", "a", "y", "z", "b", "w")) {
                function.invoke(event);
            }
            Invocation last = function.invoke("v");

            assertThat(last.compareWithColdStart().description())
                    .contains("It does so whenever invocations 3 (request %s), 6 (request %s) came before it."
                            .formatted(
                                    function.environment().invocations().get(2).requestId(),
                                    function.environment().invocations().get(5).requestId()));
        }
    }
}
