package example.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import io.github.warmlambda.environment.Invocation;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A handler that implements {@code RequestStreamHandler}. */
@WarmLambda(UpperCaseHandler.class)
class UpperCaseHandlerTest {

    @Test
    void answersBytes(LambdaFunction upperCase) {
        Invocation invocation = upperCase.invokePayload("straße".getBytes(StandardCharsets.UTF_8));

        assertThat(invocation.payload()).isEqualTo("STRASSE".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void seesTheJsonThatTheCallerSent(LambdaFunction upperCase) {
        assertThat(upperCase.invokeJson("{ \"text\" : 1 }").payloadText()).isEqualTo("{ \"TEXT\" : 1 }");
    }

    @Test
    void seesAStringAsJson(LambdaFunction upperCase) {
        assertThat(upperCase.invoke("tea").payloadText()).isEqualTo("\"TEA\"");
    }
}
