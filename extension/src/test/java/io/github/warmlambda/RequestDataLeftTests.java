package io.github.warmlambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.assertj.WarmLambdaAssertions;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.Finding;
import io.github.warmlambda.environment.InvokeRequest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link Check#NO_REQUEST_DATA_LEFT}: texts are compared as they mean, in whatever form they are kept. */
class RequestDataLeftTests {

    public static class Echo implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            return event + " of "
                    + (context.getIdentity() == null
                            ? ""
                            : context.getIdentity().getIdentityId());
        }
    }

    public static class Keeps implements RequestHandler<Map<String, String>, String> {

        private static final byte[] LARGE = new byte[20_000];
        private static final ByteBuffer DIRECT = ByteBuffer.allocateDirect(1_000);
        private static final ByteArrayOutputStream STREAM = new ByteArrayOutputStream();
        private static String text = "";

        @Override
        public String handleRequest(Map<String, String> event, Context context) {
            String customer = event.getOrDefault("customer", "");
            byte[] bytes = Arrays.copyOf(customer.getBytes(UTF_8), 40);
            switch (event.getOrDefault("kind", "")) {
                case "large array" -> System.arraycopy(bytes, 0, LARGE, 10_000, bytes.length);
                case "direct buffer" -> DIRECT.put(100, bytes);
                case "stream of the same size" -> {
                    STREAM.reset();
                    STREAM.writeBytes(bytes);
                }
                case "constant" -> text = "Customer of no name".equals(customer) ? "Customer of no name" : "";
                default -> throw new IllegalArgumentException(event.toString());
            }
            return "";
        }
    }

    public static class FirstCustomer implements RequestHandler<String, String> {

        private static final class Tenant {
            static final String NAME = requested + "";
        }

        private static String requested = "";

        @Override
        public String handleRequest(String event, Context context) {
            requested = event;
            try {
                return Tenant.NAME;
            } finally {
                requested = "";
            }
        }
    }

    private static LambdaFunction function(Class<?> handler) {
        return LambdaFunction.of(handler).checks(Check.NO_REQUEST_DATA_LEFT).create();
    }

    @Test
    void escapesOfJsonMakeNoOtherText() {
        try (LambdaFunction function = function(Echo.class)) {
            function.invokeJson("\"Customer \\u00c4rger \\\"4711\\\"\"");
            function.invokeJson("\"Customer \u00c4rger \\u00224711\\u0022\"");

            WarmLambdaAssertions.assertThat(function).hasNoRequestDataLeft();
        }
    }

    @Test
    void anIdentityThatComesAgainIsThatOfTheLaterRequestToo() {
        try (LambdaFunction function = function(Echo.class)) {
            for (String event : List.of("first", "second")) {
                function.invoke(
                        InvokeRequest.of(event)
                                .withCognitoIdentity(
                                        "{\"cognitoIdentityId\":\"eu-central-1:4711\",\"cognitoIdentityPoolId\":\"pool-0815\"}"));
            }

            WarmLambdaAssertions.assertThat(function).hasNoRequestDataLeft();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"large array", "direct buffer", "stream of the same size"})
    void bytesAreSearched(String kind) {
        try (LambdaFunction function = function(Keeps.class)) {
            function.invoke(Map.of("kind", kind, "customer", "Customer M\u00fcller 4710"));
            function.invoke(Map.of("kind", kind, "customer", "Customer M\u00fcller 4711"));

            assertThat(function.takeFindings())
                    .extracting(Finding::message)
                    .isNotEmpty()
                    .allSatisfy(message -> assertThat(message).contains("left a value of its event behind in "));
        }
    }

    @Test
    void aConstantThatARequestSetsIsDataOfIt() {
        try (LambdaFunction function = function(FirstCustomer.class)) {
            function.invoke("first customer");

            assertThat(function.findings(Check.NO_REQUEST_DATA_LEFT))
                    .extracting(Finding::message)
                    .singleElement()
                    .asString()
                    .contains(
                            "left a value of its event behind in io.github.warmlambda.RequestDataLeftTests$FirstCustomer$Tenant.NAME",
                            "it still holds \"first customer\"");
        }
    }

    @Test
    void aConstantOfTheCodeIsNoDataOfARequest() {
        try (LambdaFunction function = function(Keeps.class)) {
            function.invoke(Map.of("kind", "constant", "customer", "Customer of no name"));

            WarmLambdaAssertions.assertThat(function).hasNoRequestDataLeft();
        }
    }
}
