package example.conversion;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.Invocation;
import org.junit.jupiter.api.Test;

/** A library that calls {@code System.exit} ends its environment, and not the JVM of the tests. */
@WarmLambda(ConversionHandler.class)
class ExitTest {

    @Test
    void losesItsStaticsWithTheProcess(LambdaFunction conversions) {
        assertThat(conversions.invoke("a.csv")).succeeded().hasPayload("\"conversion 1\"");
        assertThat(conversions.invoke("b.csv")).succeeded().isWarm().hasPayload("\"conversion 2\"");

        Invocation exited = conversions.invoke("c.pdf");
        assertThat(exited).failed().hasErrorType("Runtime.ExitError").endedEnvironment(EndReason.EXIT);
        assertThat(exited.payloadText()).contains("Runtime exited with error: exit status 2");
        assertThat(exited.log()).contains("Usage: convert FILE.csv");

        assertThat(conversions.invoke("d.csv")).succeeded().isCold().hasPayload("\"conversion 1\"");
    }
}
