package example.records;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import io.github.warmlambda.environment.Invocation;
import org.junit.jupiter.api.Test;

/** A record as a handler's event fails as on AWS, with AWS's serialization 1.2.0. */
@WarmLambda(RecordHandler.class)
class RecordHandlerTest {

    @Test
    void cannotReadARecord(LambdaFunction records) {
        Invocation invocation = records.invokeJson("{\"visitor\": \"Ann\"}");

        assertThat(invocation).failed().hasErrorMessage("An error occurred during JSON parsing");
        assertThat(invocation.log()).contains("Cannot construct instance of `example.records.RecordHandler$Visit`");
    }
}
