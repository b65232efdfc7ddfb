package example.queue;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.github.warmlambda.ColdStart;
import io.github.warmlambda.Invoker;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import io.github.warmlambda.environment.Invocation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A batch of messages, of which some fail. */
@WarmLambda(QueueHandler.class)
class QueueHandlerTest {

    private static final String QUEUE = "arn:aws:sqs:us-east-2:123456789012:my-queue";

    @Test
    @ColdStart
    void skipsMessagesThatItHasSeen(LambdaFunction queue) {
        Invocation first = queue.invokeResource("events/sqs.json");
        Invocation redelivery = queue.invokeResource("events/sqs.json");

        assertThat(first.log()).contains("Handled 059f36b4-87a3-44ab-83d2-661975830a7d of " + QUEUE);
        assertThat(redelivery.log()).doesNotContain("Handled");
        assertThat(redelivery).isWarm();
    }

    @Test
    void reportsTheMessagesThatFailed(LambdaFunction queue) {
        assertThat(queue.invokeResource("events/sqs.json")).succeeded().hasPayload("""
                        {"batchItemFailures": [{"itemIdentifier": "2e1424d4-f796-459a-8184-9c92662be6da"}]}
                        """);
    }

    @Test
    void takesAnEventObject(Invoker<SQSEvent, SQSBatchResponse> queue) {
        SQSMessage message = new SQSMessage();
        message.setMessageId("m-1");
        message.setBody("");
        message.setEventSourceArn(QUEUE);
        SQSEvent event = new SQSEvent();
        event.setRecords(List.of(message));

        assertThat(queue.invoke(event).getBatchItemFailures())
                .extracting(BatchItemFailure::getItemIdentifier)
                .containsExactly("m-1");
    }
}
