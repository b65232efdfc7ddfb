package io.github.warmlambda.internal.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import io.github.warmlambda.environment.InvokeRequest;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.time.DateTime;
import org.joda.time.DateTimeZone;
import org.junit.jupiter.api.Test;

class AwsEventTests {

    private static final String S3_JSON = """
            {"Records":[{"awsRegion":"eu-west-1","eventName":"ObjectCreated:Put","eventSource":"aws:s3",\
            "eventTime":"1970-01-01T00:00:00.000Z","eventVersion":"2.1","requestParameters":{"sourceIPAddress":"127.0.0.1"},\
            "responseElements":{"x-amz-id-2":"b","x-amz-request-id":"a"},"s3":{"configurationId":"c","bucket":{"name":"in",\
            "ownerIdentity":{"principalId":"p"},"arn":"arn:aws:s3:::in"},"object":{"key":"k","size":4,"eTag":"e",\
            "versionId":"v","sequencer":"s"},"s3SchemaVersion":"1.0"},"userIdentity":{"principalId":"p"}}]}""";

    @Test
    void anSqsEventHasTheNamesThatAwsSends() {
        SQSEvent event = sqs(new SQSEvent());

        String json = write(event);

        assertSameJson(
                json, "{\"Records\":[{\"messageId\":\"m\",\"body\":\"b\",\"eventSourceARN\":\"arn:aws:sqs:q\"}]}");
        assertThat(Payloads.<SQSEvent>read(json.getBytes(UTF_8), SQSEvent.class, "it"))
                .isEqualTo(event);
    }

    @Test
    void aScheduledEventHasTheNamesThatAwsSends() {
        ScheduledEvent event = new ScheduledEvent()
                .withDetailType("Scheduled Event")
                .withTime(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeZone.UTC));

        String json = write(event);

        assertSameJson(json, "{\"detail-type\":\"Scheduled Event\",\"time\":\"2026-01-02T03:04:05.000Z\"}");
        assertThat(Payloads.<ScheduledEvent>read(json.getBytes(UTF_8), ScheduledEvent.class, "it"))
                .isEqualTo(event);
    }

    @Test
    void anS3EventHasTheNamesThatAwsSends() {
        S3Event event = Payloads.read(S3_JSON.getBytes(UTF_8), S3Event.class, "it");

        assertThat(event.getRecords().get(0).getS3().getBucket().getName()).isEqualTo("in");
        assertThat(event.getRecords().get(0).getS3().getObject().getKey()).isEqualTo("k");
        assertThat(write(event)).contains("{\"Records\":[{", "\"x-amz-request-id\":\"a\"", "\"eTag\":\"e\"");
    }

    @Test
    void anApiGatewayEventHasTheNamesThatAwsSends() {
        APIGatewayProxyRequestEvent event =
                new APIGatewayProxyRequestEvent().withHttpMethod("GET").withIsBase64Encoded(true);

        String json = write(event);

        assertSameJson(json, "{\"httpMethod\":\"GET\",\"isBase64Encoded\":true}");
        assertThat(Payloads.<APIGatewayProxyRequestEvent>read(
                        json.getBytes(UTF_8), APIGatewayProxyRequestEvent.class, "it"))
                .isEqualTo(event);
    }

    @Test
    void anEventBesideAwsListGoesThroughAwsJackson() {
        APIGatewayV2HTTPEvent event = APIGatewayV2HTTPEvent.builder()
                .withRawPath("/orders")
                .withIsBase64Encoded(true)
                .build();

        String json = write(event);

        assertSameJson(json, "{\"rawPath\":\"/orders\",\"isBase64Encoded\":true}");
        assertThat(Payloads.<APIGatewayV2HTTPEvent>read(json.getBytes(UTF_8), APIGatewayV2HTTPEvent.class, "it"))
                .isEqualTo(event);
    }

    @Test
    void aSubclassWithoutFieldsIsWrittenLikeItsAwsType() {
        assertThat(write(sqs(new SQSEvent() {}))).startsWith("{\"Records\":[{");
    }

    @Test
    void aSubclassWithFieldsIsWrittenAsAnyObject() {
        assertThat(write(sqs(new TaggedSqsEvent("blue"))))
                .startsWith("{\"records\":[{")
                .contains("\"tag\":\"blue\"");
    }

    @Test
    void anAwsEventThatCannotBeReadIsNamedWithItsPath() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Payloads.read(
                        "{\"Records\":[{\"body\":{}}]}".getBytes(UTF_8), SQSEvent.class, "the response of request 42"))
                .withMessage("""
                        Cannot read the response of request 42 as com.amazonaws.services.lambda.runtime.events.SQSEvent, \
                        at Records[0].body: Cannot deserialize value of type `java.lang.String` from Object value \
                        (token `JsonToken.START_OBJECT`)
                        Payload: {"Records":[{"body":{}}]}""");
    }

    @Test
    void s3EventsOfTwoLoadersDoNotMix() throws Exception {
        try (URLClassLoader other = otherLoader()) {
            Class<?> copy = other.loadClass(S3Event.class.getName());
            Object event = Payloads.read(S3_JSON.getBytes(UTF_8), S3Event.class, "it");
            Object eventOfCopy = Payloads.read(S3_JSON.getBytes(UTF_8), copy, "it");

            assertThat(eventOfCopy).isInstanceOf(copy).isNotInstanceOf(S3Event.class);
            assertThat(IntStream.range(0, 100)
                            .parallel()
                            .filter(i -> i % 2 == 0
                                    ? !write(event).startsWith("{\"Records\":[{")
                                    : !write(eventOfCopy).startsWith("{\"Records\":[{")))
                    .isEmpty();
        }
    }

    // Reflection does not promise an order of properties.
    private static void assertSameJson(String actual, String expected) {
        assertThat(Payloads.pretty(actual))
                .satisfies(json -> assertThat(Payloads.sameJson(expected, json)).isTrue());
    }

    private static URLClassLoader otherLoader() throws IOException {
        URL[] urls = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("lambda-java-events") || entry.contains("joda-time"))
                .map(AwsEventTests::url)
                .toArray(URL[]::new);
        assertThat(urls).hasSize(2);
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SQSEvent sqs(SQSEvent event) {
        SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
        message.setMessageId("m");
        message.setBody("b");
        message.setEventSourceArn("arn:aws:sqs:q");
        event.setRecords(List.of(message));
        return event;
    }

    private static String write(Object event) {
        return new String(Payloads.write(InvokeRequest.of(event).event()), UTF_8);
    }

    static final class TaggedSqsEvent extends SQSEvent {

        private static final long serialVersionUID = 1;
        private final String tag;

        TaggedSqsEvent(String tag) {
            this.tag = tag;
        }

        public String getTag() {
            return tag;
        }
    }
}
