package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.Isolation;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Other processes of the machine find the port on which a process of its own is served, as a port probe does. */
class StrangersTests {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String NEXT = "/2018-06-01/runtime/invocation/next";

    public static class Telling implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            return System.getenv("AWS_LAMBDA_RUNTIME_API");
        }
    }

    private static LambdaFunction function() {
        return LambdaFunction.of(Telling.class).isolation(Isolation.PROCESS).create();
    }

    private static URI runtimeApi(LambdaFunction function) {
        return URI.create("http://" + function.invoke("").payloadAs(String.class));
    }

    private static Socket connect(URI api) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), api.getPort());
    }

    @Test
    void aConnectionThatSaysNothingDoesNotKeepAFunctionFromClosing() throws IOException {
        LambdaFunction function = function();
        try (Socket probe = connect(runtimeApi(function))) {
            assertTimeoutPreemptively(SOON, function::close);

            assertThat(probe.getInputStream().read())
                    .as("the end of the stream")
                    .isEqualTo(-1);
        }
    }

    @Test
    void aCallerWhoDoesNotKnowThePathGetsNoRequest() throws Exception {
        try (LambdaFunction function = function()) {
            URI guessed = URI.create("http://127.0.0.1:" + runtimeApi(function).getPort() + NEXT);

            HttpResponse<String> refused = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(guessed).timeout(SOON).build(), HttpResponse.BodyHandlers.ofString());

            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body())
                    .isEqualTo(
                            "{\"errorMessage\":\"This Runtime API belongs to the runtime of another process.\",\"errorType\":\"InvalidRequest\"}");
            assertThat(function.invoke("").error()).isEmpty();
        }
    }

    @Test
    void aRequestWithANegativeLengthClosesItsConnectionAlone() throws IOException {
        try (LambdaFunction function = function();
                Socket hostile = connect(runtimeApi(function))) {
            OutputStream output = hostile.getOutputStream();
            output.write("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

            assertThat(hostile.getInputStream().read())
                    .as("the end of the stream")
                    .isEqualTo(-1);
            assertThat(function.invoke("").error()).isEmpty();
        }
    }
}
