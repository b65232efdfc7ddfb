package conformance;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.CloudFormationCustomResourceEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;

/** Handlers of AWS's own events. */
public final class Events {

    private Events() {}

    public static class Sqs implements RequestHandler<SQSEvent, String> {
        @Override
        public String handleRequest(SQSEvent event, Context context) {
            return describe(event);
        }
    }

    private static String describe(SQSEvent event) {
        if (event == null || event.getRecords() == null) {
            return event == null ? "no event" : "no records";
        }
        SQSEvent.SQSMessage message = event.getRecords().get(0);
        return message.getBody() + " from " + message.getEventSourceArn();
    }

    public static class MyEvent extends SQSEvent {
        private static final long serialVersionUID = 1L;
    }

    public static class SubclassOfSqs implements RequestHandler<MyEvent, String> {
        @Override
        public String handleRequest(MyEvent event, Context context) {
            return describe(event);
        }
    }

    public static class ListOfSqs implements RequestHandler<List<SQSEvent>, String> {
        @Override
        public String handleRequest(List<SQSEvent> events, Context context) {
            return describe(events.get(0));
        }
    }

    public static class Batch implements RequestHandler<SQSEvent, SQSBatchResponse> {
        @Override
        public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
            return new SQSBatchResponse(List.of(new SQSBatchResponse.BatchItemFailure("m1")));
        }
    }

    public static class Scheduled implements RequestHandler<ScheduledEvent, ScheduledEvent> {
        @Override
        public ScheduledEvent handleRequest(ScheduledEvent event, Context context) {
            return event;
        }
    }

    public static class Api implements RequestHandler<APIGatewayProxyRequestEvent, String> {
        @Override
        public String handleRequest(APIGatewayProxyRequestEvent event, Context context) {
            return event.getHttpMethod();
        }
    }

    public static class ApiV2 implements RequestHandler<APIGatewayV2HTTPEvent, String> {
        @Override
        public String handleRequest(APIGatewayV2HTTPEvent event, Context context) {
            return event.getRawPath();
        }
    }

    public static class Kinesis implements RequestHandler<KinesisEvent, String> {
        @Override
        public String handleRequest(KinesisEvent event, Context context) {
            KinesisEvent.Record record = event.getRecords().get(0).getKinesis();
            return StandardCharsets.UTF_8.decode(record.getData()) + " at "
                    + record.getApproximateArrivalTimestamp().getTime() + " ms";
        }
    }

    public static class Dynamodb implements RequestHandler<DynamodbEvent, String> {
        @Override
        public String handleRequest(DynamodbEvent event, Context context) {
            var change = event.getRecords().get(0).getDynamodb();
            return "id " + change.getKeys().get("Id").getN() + " at "
                    + change.getApproximateCreationDateTime().getTime() + " ms";
        }
    }

    public static class S3 implements RequestHandler<S3Event, S3Event> {
        @Override
        public S3Event handleRequest(S3Event event, Context context) {
            return event;
        }
    }

    public static class CloudFormation
            implements RequestHandler<CloudFormationCustomResourceEvent, CloudFormationCustomResourceEvent> {
        @Override
        public CloudFormationCustomResourceEvent handleRequest(
                CloudFormationCustomResourceEvent event, Context context) {
            return event;
        }
    }

    public static class WithDate {
        public Date getD() {
            return new Date(1500);
        }
    }

    public static class ApiToDate implements RequestHandler<APIGatewayProxyRequestEvent, WithDate> {
        @Override
        public WithDate handleRequest(APIGatewayProxyRequestEvent event, Context context) {
            return new WithDate();
        }
    }

    public static class SqsToDate implements RequestHandler<SQSEvent, WithDate> {
        @Override
        public WithDate handleRequest(SQSEvent event, Context context) {
            return new WithDate();
        }
    }
}
