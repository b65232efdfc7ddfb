package conformance;

import static conformance.suite.ConformanceCase.conformance;
import static conformance.suite.Scenario.on;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import conformance.suite.ConformanceCase;
import conformance.suite.Deployment;
import java.util.List;

/** How AWS's runtime reads and writes the classes of aws-lambda-java-events. */
final class EventCases {

    private static final Deployment WITHOUT_JODA =
            Deployment.of(Events.class, Events.Api.class, Events.ApiV2.class).jarOf(SQSEvent.class);

    static final List<ConformanceCase> ALL = List.of(
            conformance(
                    61,
                    "SQSEvent `Records`, eventSourceARN bound; `records` → getRecords()==null; `[]` → event null",
                    on(Events.Sqs.class).answers("""
                            {"Records":[{"body":"b","eventSourceARN":"arn:q"}]} -> "b from arn:q"
                            {"records":[{"body":"b","eventSourceARN":"arn:q"}]} -> "no records"
                            [] -> "no event"
                            """)),
            conformance(
                    62,
                    "SQSBatchResponse → `{\"batchItemFailures\":[{\"itemIdentifier\":…}]}`",
                    on(Events.Batch.class).answers("""
                            {"Records":[]} -> {"batchItemFailures":[{"itemIdentifier":"m1"}]}
                            """)),
            conformance(
                    63,
                    "ScheduledEvent detail-type and time round trip `2015-10-08T16:53:06.000Z`",
                    on(Events.Scheduled.class).answers("""
                            {"detail-type":"Scheduled Event","time":"2015-10-08T16:53:06Z"} -> {"time":"2015-10-08T16:53:06.000Z","detail-type":"Scheduled Event"}
                            """)),
            conformance(
                    64,
                    "APIGatewayProxy event without Joda → ReflectException each invoke; APIGatewayV2 without Joda works",
                    on(Events.Api.class).deployed(WITHOUT_JODA).answers("""
                            {"httpMethod":"GET"} -> ! {"errorMessage":"java.lang.ClassNotFoundException: org.joda.time.DateTime","errorType":"com.amazonaws.services.lambda.runtime.serialization.util.ReflectUtil$ReflectException"}
                            {"httpMethod":"GET"} -> ! {"errorMessage":"java.lang.ClassNotFoundException: org.joda.time.DateTime","errorType":"com.amazonaws.services.lambda.runtime.serialization.util.ReflectUtil$ReflectException"}
                            """),
                    on(Events.ApiV2.class).deployed(WITHOUT_JODA).answers("""
                            {"rawPath":"/orders"} -> "/orders"
                            """)),
            conformance(
                    65,
                    "Kinesis data ByteBuffer, approximateArrivalTimestamp seconds→ms; DynamoDB `N`/`Keys`, seconds→Date",
                    on(Events.Kinesis.class).answers("""
                            {"Records":[{"kinesis":{"data":"SGVsbG8=","approximateArrivalTimestamp":1428537600.5}}]} -> "Hello at 1428537600500 ms"
                            """),
                    on(Events.Dynamodb.class).answers("""
                            {"Records":[{"dynamodb":{"Keys":{"Id":{"N":"101"}},"ApproximateCreationDateTime":1428537600}}]} -> "id 101 at 1428537600000 ms"
                            """)),
            conformance(
                    66,
                    "S3 with eventTime ok, output filled with `\"\"`; without eventTime → parse error; `{}` → `{\"Records\":[]}`",
                    on(Events.S3.class).answers("""
                            {"Records":[{"eventTime":"1970-01-01T00:00:00.000Z","s3":{"bucket":{"name":"b"},"object":{"key":"k"}}}]} -> {"Records":[{"s3":{"bucket":{"name":"b","arn":"","ownerIdentity":{"principalId":""}},"s3SchemaVersion":"","configurationId":"","object":{"versionId":"","size":0,"eTag":"","urlDecodedKey":"k","key":"k","sequencer":""}},"awsRegion":"","eventVersion":"","responseElements":{"x-amz-request-id":"","x-amz-id-2":""},"eventSource":"","eventTime":"1970-01-01T00:00:00.000Z","requestParameters":{"sourceIPAddress":""},"eventName":"","userIdentity":{"principalId":""}}]}
                            {"Records":[{"s3":{"bucket":{"name":"b"},"object":{"key":"k"}}}]} -> ! {"errorMessage":"An error occurred during JSON parsing","errorType":"java.lang.RuntimeException","stackTrace":[]}
                            {} -> {"Records":[]}
                            """)),
            conformance(
                    67,
                    "CloudFormation `RequestType` names kept; subclass of SQSEvent and List<SQSEvent> → Records null",
                    on(Events.CloudFormation.class).answers("""
                            {"RequestType":"Create","StackId":"s"} -> {"RequestType":"Create","StackId":"s"}
                            """),
                    on(Events.SubclassOfSqs.class).answers("""
                            {"Records":[{"body":"b","eventSourceARN":"arn:q"}]} -> "no records"
                            """),
                    on(Events.ListOfSqs.class).answers("""
                            [{"Records":[{"body":"b","eventSourceARN":"arn:q"}]}] -> "no records"
                            """)),
            conformance(
                    68,
                    "APIGatewayProxy in + POJO Date(1500) out → `1.5`; SQSEvent in → `1500`",
                    on(Events.ApiToDate.class).answers("""
                            {} -> {"d":1.5}
                            """),
                    on(Events.SqsToDate.class).answers("""
                            {} -> {"d":1500}
                            """)),
            conformance(
                    69,
                    "second environment in the same JVM gives the same results as the first (no cross-loader cache)",
                    on(Events.Sqs.class).eachCold().answers("""
                            {"Records":[{"body":"b","eventSourceARN":"arn:q"}]} -> "b from arn:q"
                            {"Records":[{"body":"b","eventSourceARN":"arn:q"}]} -> "b from arn:q"
                                ends COLD_START
                            """),
                    on(Events.Scheduled.class).eachCold().answers("""
                            {"time":"2015-10-08T16:53:06Z"} -> {"time":"2015-10-08T16:53:06.000Z"}
                            {"time":"2015-10-08T16:53:06Z"} -> {"time":"2015-10-08T16:53:06.000Z"}
                                ends COLD_START
                            """)));

    private EventCases() {}
}
