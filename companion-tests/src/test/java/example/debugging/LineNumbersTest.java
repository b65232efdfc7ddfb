package example.debugging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import org.junit.jupiter.api.Test;

/** Stack traces tell the lines of the source, also of classes that are rewritten. */
@WarmLambda(LineHandler.class)
class LineNumbersTest {

    @Test
    void areThoseOfAPlainCall(LambdaFunction function) {
        StackTraceElement plain =
                catchThrowable(() -> new LineHandler().handleRequest("", null)).getStackTrace()[0];

        assertThat(plain).hasToString("example.debugging.LineHandler.handleRequest(LineHandler.java:17)");
        assertThat(function.invoke("").error().orElseThrow().stackTrace())
                .first()
                .isEqualTo("" + plain);
    }
}
