package example.powertools;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import example.FrameworkTest;
import io.github.warmlambda.EnvironmentVariable;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import io.github.warmlambda.environment.Invocation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Powertools for AWS Lambda (Java) 2: structured logs and metrics of an SQS handler. */
@WarmLambda(PaymentHandler.class)
@EnvironmentVariable(name = "POWERTOOLS_SERVICE_NAME", value = "payments")
class PowertoolsTest extends FrameworkTest {

    @Test
    void logsAndMetricsTellColdFromWarm(LambdaFunction payments) {
        Invocation cold = payments.invoke(eventOf("m-1", "12 EUR"));
        Invocation warm = payments.invoke(eventOf("m-2", "30 EUR"));

        assertThat(cold).succeeded().hasPayload("1");
        assertThat(cold.log())
                .contains("\"message\":\"paid 12 EUR\"", "\"messageId\":\"m-1\"", "\"service\":\"payments\"")
                .contains("\"cold_start\":true", "\"ColdStart\":1.0")
                .contains("\"function_request_id\":\"" + cold.requestId() + "\"");
        assertThat(warm.log())
                .contains("\"message\":\"paid 30 EUR\"", "\"cold_start\":false", "\"payments\":1.0")
                .doesNotContain("ColdStart", "m-1");
    }

    private static SQSEvent eventOf(String id, String body) {
        SQSMessage message = new SQSMessage();
        message.setMessageId(id);
        message.setBody(body);
        SQSEvent event = new SQSEvent();
        event.setRecords(List.of(message));
        return event;
    }
}
