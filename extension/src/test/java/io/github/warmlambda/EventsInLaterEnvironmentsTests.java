package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/**
 * AWS's serializers keep caches by class name, so a runtime shared between environments reads events wrongly from the second
 * environment on: a fresh runtime layer for each is what this holds.
 */
class EventsInLaterEnvironmentsTests {

    private static final String SQS = """
            {"Records":[{"messageId":"m1","body":"hello","eventSourceARN":"arn:aws:sqs:us-east-1:1:q"}]}
            """;
    private static final String SCHEDULED = """
            {"detail-type":"Scheduled Event","time":"2015-10-08T16:53:06Z","detail":{}}
            """;

    public static class SqsHandler implements RequestHandler<SQSEvent, String> {
        @Override
        public String handleRequest(SQSEvent event, Context context) {
            SQSEvent.SQSMessage message = event.getRecords().get(0);
            return message.getBody() + " from " + message.getEventSourceArn();
        }
    }

    public static class ScheduledHandler implements RequestHandler<ScheduledEvent, ScheduledEvent> {
        @Override
        public ScheduledEvent handleRequest(ScheduledEvent event, Context context) {
            return event;
        }
    }

    @Test
    void mixInsAndJodaDatesAreRightInEveryEnvironment() {
        try (LambdaFunction sqs = LambdaFunction.of(SqsHandler.class).create();
                LambdaFunction scheduled =
                        LambdaFunction.of(ScheduledHandler.class).create()) {
            for (int environment = 1; environment <= 4; environment++) {
                assertThat(sqs.invokeJson(SQS).payloadText()).isEqualTo("\"hello from arn:aws:sqs:us-east-1:1:q\"");
                assertThat(scheduled.invokeJson(SCHEDULED).payloadText())
                        .contains("\"detail-type\":\"Scheduled Event\"", "\"time\":\"2015-10-08T16:53:06.000Z\"");
                sqs.coldStart();
                scheduled.coldStart();
            }
        }
    }

    @RepeatedTest(3)
    void andInEveryFunction() {
        try (LambdaFunction sqs = LambdaFunction.of(SqsHandler.class).create()) {
            assertThat(sqs.invokeJson(SQS).payloadText()).isEqualTo("\"hello from arn:aws:sqs:us-east-1:1:q\"");
        }
    }
}
