package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events and responses cross as the bytes that they are. */
class PayloadTests {

    public static class Echo implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
            input.transferTo(output);
        }
    }

    public static class Silent implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream input, OutputStream output, Context context) {}
    }

    public static class Large implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
            output.write(new byte[Integer.parseInt(new String(input.readAllBytes(), StandardCharsets.US_ASCII))]);
        }
    }

    private static LambdaFunction function(Class<?> handler) {
        return LambdaFunction.of(handler).create();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "42",
                "1.5",
                "\"text\"",
                "[]",
                "{\"a\":[1,{\"b\":null}]}",
                "\"Grüße, 世界 \uD83D\uDE00\""
            })
    void everyJsonTypeCrossesUnchanged(String json) {
        try (LambdaFunction echo = function(Echo.class)) {
            assertThat(echo.invokeJson(json).payloadText()).isEqualTo(json);
        }
    }

    @Test
    void fiveMegabytesCrossUnchanged() {
        byte[] payload = ("\"" + "ä".repeat(5 * 1024 * 1024 / 2) + "\"").getBytes(StandardCharsets.UTF_8);
        try (LambdaFunction echo = function(Echo.class)) {
            assertThat(echo.invokePayload(payload).payload()).isEqualTo(payload);
        }
    }

    @Test
    void theLargestEventAndTheLargestResponseCross() {
        try (LambdaFunction silent = function(Silent.class);
                LambdaFunction large = function(Large.class)) {
            assertThat(silent.invokePayload(new byte[6_291_456]).error()).isEmpty();
            assertThat(large.invoke(6_291_556).payload()).hasSize(6_291_556);
            assertThat(large.invoke(6_291_557).error()).isPresent();
        }
    }

    @Test
    void aStreamHandlerMayWriteNothing() {
        try (LambdaFunction silent = function(Silent.class)) {
            assertThat(silent.invoke(1).payload()).isEmpty();
            assertThat(silent.invoke(1).error()).isEmpty();
        }
    }

    @Test
    void aResourceIsSentAsItIs() {
        try (LambdaFunction echo = function(Echo.class)) {
            assertThat(echo.invokeResource("payloads/greeting.json").payloadText())
                    .isEqualToIgnoringNewLines("{ \"greeting\": \"hello\" }");
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> echo.invokeResource("greetings.json"))
                    .withMessage(
                            "Resource [greetings.json] must be on the test's class path, but is not. Put it below src/test/resources and name it from there, for example events/greetings.json.");
        }
    }
}
