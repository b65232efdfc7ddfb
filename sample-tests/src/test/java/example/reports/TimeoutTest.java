package example.reports;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.Invocation;
import org.junit.jupiter.api.Test;

/** An invocation that takes too long ends its environment, and with it all that was kept in statics. */
// tag::timeout[]
@WarmLambda(value = SlowReportHandler.class, timeout = 1)
class TimeoutTest {

    @Test
    void losesItsStaticsWithTheEnvironment(LambdaFunction reports) {
        assertThat(reports.invoke("one")).succeeded().hasPayload("\"report 1\"");
        assertThat(reports.invoke("one")).succeeded().hasPayload("\"report 2\"");

        Invocation late = reports.invoke("all");
        assertThat(late).failed().hasErrorType("Sandbox.Timedout").endedEnvironment(EndReason.TIMEOUT);
        assertThat(late.payloadText()).contains("Task timed out after 1.00 seconds");

        assertThat(reports.invoke("one")).succeeded().isCold().hasPayload("\"report 1\"");
    }
}
// end::timeout[]
