package io.github.warmlambda;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.Finding;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.InvokeRequest;
import java.io.File;
import java.io.FileWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What invocations leave beside static fields: temporary files, changes of the whole process, data of requests. */
class LeftoversTests {

    static final String FUNCTION = "of function [LeftoversTests-Leaving]";

    /** Does what the event says. */
    public static class Leaving implements RequestHandler<Map<String, String>, String> {

        private static final ThreadLocal<String> USER = new ThreadLocal<>();
        private static String last;

        @Override
        public String handleRequest(Map<String, String> event, Context context) {
            try {
                return leave(event, context);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String leave(Map<String, String> event, Context context) throws IOException {
            String value = event.getOrDefault("value", "");
            String before = last;
            switch (event.get("leave")) {
                case "file" -> write(System.getProperty("java.io.tmpdir") + "/report.csv", "abc");
                case "larger file" -> append(System.getProperty("java.io.tmpdir") + "/report.csv");
                case "file of a text" -> write(System.getProperty("java.io.tmpdir") + "/report.csv", value);
                case "file in a directory" -> write(Directories.directory(value) + "/report.csv", "abc");
                case "deleted file" -> Files.delete(Files.createTempFile("report", ".csv"));
                case "literal text" -> write("/tmp/" + value, "abc");
                case "literal file" -> write(new File("/tmp", value).getPath(), "abc");
                case "literal file in a file" -> write(new File(new File("/tmp"), value).toString(), "abc");
                case "literal path" -> Files.createFile(Path.of("/tmp").resolve(value));
                case "literal builder" ->
                    write(new StringBuilder("/tmp/").append(value).toString(), "abc");
                case "property" -> System.setProperty("mode", value);
                case "same property" -> System.setProperty("mode", "same");
                case "locale" -> Locale.setDefault(Locale.forLanguageTag(value));
                case "zone" -> TimeZone.setDefault(TimeZone.getTimeZone(value));
                case "text" -> last = value;
                case "id" -> USER.set("request " + context.getAwsRequestId());
                case "tenant" -> last = context.getTenantId();
                case "read" -> Files.readString(Path.of("/tmp/" + value));
                case "client" -> last = context.getClientContext().getCustom().get("customer");
                case "own property" -> last = System.getProperty("java.home");
                case "answer" -> {
                    return before;
                }
                case "log" -> System.out.println("last was " + before);
                default -> {}
            }
            return "";
        }

        private static void write(String file, String text) throws IOException {
            Files.writeString(Path.of(file), text);
        }

        private static void append(String file) throws IOException {
            try (FileWriter writer = new FileWriter(file, true)) {
                writer.write("more");
            }
        }

        private static void deleteAgain() {
            try {
                Files.delete(Files.createTempFile("report", ".csv"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Names directories for other classes. */
    static final class Directories {

        static final String NAMED = "/tmp/warm-lambda-leftovers-tests";

        static String directory(String name) {
            return name.equals("variable") ? System.getenv("DIRECTORY") : NAMED;
        }
    }

    @Nested
    class Globals {

        @Test
        void ofTheProcess() {
            try (LambdaFunction function = with(Check.NO_GLOBAL_CHANGE)) {
                function.invoke(event("nothing"));
                Invocation second = function.invoke(Map.of("leave", "property", "value", "fast"));
                function.invoke(Map.of("leave", "locale", "value", "ga-IE"));
                function.invoke(Map.of("leave", "zone", "value", "Europe/Dublin"));

                List<String> messages = messages(function, Check.NO_GLOBAL_CHANGE);
                assertThat(messages.get(0)).isEqualTo("""
                                Invocation 2 (warm) %s changed what all code of the warm process shares: system property mode was assigned: from (not set) to "fast"
                                  execution environment 1, request %s
                                Restore it before the handler returns, also when it fails.
                                If it is meant to stay, annotate the test class:
                                    @AllowState("system property mode")""".formatted(FUNCTION, second.requestId()));
                assertThat(messages)
                        .extracting(message ->
                                message.lines().findFirst().orElse("").replaceFirst(".* shares: ", ""))
                        .containsExactly(
                                "system property mode was assigned: from (not set) to \"fast\"",
                                "default DISPLAY locale was assigned: from (not set) to \"ga_IE\"",
                                "default FORMAT locale was assigned: from (not set) to \"ga_IE\"",
                                "default locale was assigned: from (not set) to \"ga_IE\"",
                                "default time zone was assigned: from (not set) to \"Europe/Dublin\"");
            }
        }

        @Test
        void thatStayAsTheyAre() {
            try (LambdaFunction function = with(Check.NO_GLOBAL_CHANGE)) {
                function.invoke(event("same property"));
                function.invoke(event("same property"));

                assertThat(function).hasNoGlobalChange();
            }
        }

        @Test
        void thatAreAllowed() {
            try (LambdaFunction function = LambdaFunction.of(Leaving.class)
                    .checks(Check.NO_GLOBAL_CHANGE)
                    .allowState("system property mode")
                    .create()) {
                function.invoke(event("nothing"));
                function.invoke(Map.of("leave", "property", "value", "fast"));

                assertThat(function).hasNoGlobalChange();
            }
        }
    }

    @Nested
    class RequestData {

        @Test
        void ofTheEvent() {
            try (LambdaFunction function = with(Check.NO_REQUEST_DATA_LEFT)) {
                Invocation first = function.invoke(Map.of("leave", "text", "value", "Ann Miller"));

                assertThat(messages(function, Check.NO_REQUEST_DATA_LEFT))
                        .containsExactly("""
                                Invocation 1 (cold start) %s left a value of its event behind in io.github.warmlambda.LeftoversTests$Leaving.last
                                  execution environment 1, request %s
                                  after the response, it still holds "Ann Miller"
                                Clear it before the handler returns, also when it fails.
                                If it is meant to stay, annotate the test class:
                                    @AllowState("io.github.warmlambda.LeftoversTests$Leaving.last")""".formatted(FUNCTION, first.requestId()));
            }
        }

        @Test
        void inTheResponseOfALaterRequest() {
            try (LambdaFunction function = with(Check.NO_REQUEST_DATA_LEFT)) {
                Invocation first = function.invoke(Map.of("leave", "text", "value", "order 4711"));
                Invocation second = function.invoke(event("answer"));

                assertThat(messages(function, Check.NO_REQUEST_DATA_LEFT))
                        .hasSize(2)
                        .element(1)
                        .isEqualTo("""
                                Invocation 2 (warm) %s has data of an earlier request in its response: "order 4711"
                                  execution environment 1, request %s
                                  a value of its event of request %s: "order 4711"
                                The warm process kept it, and it came out with the wrong response; invocation.stateChanges() of the earlier one tells where it was kept.""".formatted(FUNCTION, second.requestId(), first.requestId()));
            }
        }

        @Test
        void thatTheLaterRequestBroughtItself() {
            try (LambdaFunction function = with(Check.NO_REQUEST_DATA_LEFT)) {
                function.invoke(Map.of("leave", "text", "value", "order 4711"));
                function.invoke(Map.of("leave", "answer", "value", "order 4711"));

                assertThat(messages(function, Check.NO_REQUEST_DATA_LEFT))
                        .noneMatch(message -> message.contains("data of an earlier request"));
            }
        }

        @Test
        void inTheLogOfALaterRequest() {
            try (LambdaFunction function = with(Check.NO_REQUEST_DATA_LEFT)) {
                function.invoke(Map.of("leave", "text", "value", "order 4711"));
                function.invoke(event("log"));

                assertThat(messages(function, Check.NO_REQUEST_DATA_LEFT))
                        .hasSize(2)
                        .element(1)
                        .asString()
                        .contains("has data of an earlier request in its log: \"order 4711\"");
            }
        }

        @Test
        void byWhichTheRequestIsKnown() {
            try (LambdaFunction function = with(Check.NO_REQUEST_DATA_LEFT)) {
                Invocation first = function.invoke(event("id"));
                function.invoke(InvokeRequest.of(event("tenant")).withTenantId("tenant-7"));

                assertThat(messages(function, Check.NO_REQUEST_DATA_LEFT))
                        .anySatisfy(message -> assertThat(message)
                                .contains(
                                        "left its request id behind in io.github.warmlambda.LeftoversTests$Leaving.USER")
                                .contains("it still holds \"" + first.requestId() + "\""))
                        .anySatisfy(message -> assertThat(message)
                                .contains(
                                        "left its tenant id behind in io.github.warmlambda.LeftoversTests$Leaving.last")
                                .contains("it still holds \"tenant-7\""));
            }
        }

        @Test
        void ofTheClientContext() {
            try (LambdaFunction function = with(Check.NO_REQUEST_DATA_LEFT)) {
                function.invoke(InvokeRequest.of(event("client"))
                        .withClientContext("{\"custom\": {\"customer\": \"Ann Miller\"}}"));

                assertThat(messages(function, Check.NO_REQUEST_DATA_LEFT))
                        .singleElement()
                        .asString()
                        .contains(
                                "left a value of its client context behind in io.github.warmlambda.LeftoversTests$Leaving.last")
                        .contains("it still holds \"Ann Miller\"");
            }
        }

        @Test
        void inASystemProperty() {
            try (LambdaFunction function = with(Check.NO_REQUEST_DATA_LEFT)) {
                function.invoke(Map.of("leave", "property", "value", "Ann Miller"));

                assertThat(messages(function, Check.NO_REQUEST_DATA_LEFT))
                        .singleElement()
                        .asString()
                        .contains("behind in system property mode\n", "it still holds \"Ann Miller\"");
            }
        }

        @Test
        void thatWasThereBefore() {
            try (LambdaFunction function = with(Check.NO_REQUEST_DATA_LEFT)) {
                function.invoke(Map.of("leave", "own property", "value", System.getProperty("java.home")));

                assertThat(function).hasNoRequestDataLeft();
            }
        }

        @Test
        void thatIsGone() {
            try (LambdaFunction function = with(Check.NO_REQUEST_DATA_LEFT)) {
                function.invoke(Map.of("leave", "nothing", "value", "Ann Miller"));

                assertThat(function).hasNoRequestDataLeft();
            }
        }
    }

    static LambdaFunction with(Check check) {
        return LambdaFunction.of(Leaving.class).checks(check).create();
    }

    static Map<String, String> event(String leave) {
        return Map.of("leave", leave);
    }

    static List<String> messages(LambdaFunction function, Check check) {
        return function.findings(check).stream().map(Finding::message).toList();
    }
}
