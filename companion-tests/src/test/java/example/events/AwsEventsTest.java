package example.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.tests.EventLoader;
import com.amazonaws.services.lambda.runtime.tests.annotations.Event;
import io.github.warmlambda.Invoker;
import io.github.warmlambda.WarmLambda;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Events that AWS's own library for tests reads from files. */
// tag::events[]
@WarmLambda(QueueHandler.class)
class AwsEventsTest {

    @ParameterizedTest
    @Event(value = "events/sqs.json", type = SQSEvent.class)
    void takesTheEventOfAnAnnotation(SQSEvent event, Invoker<SQSEvent, List<String>> queue) {
        assertThat(queue.invoke(event)).isNotEmpty();
    }

    @Test
    void takesAnEventOfTheLoader(Invoker<SQSEvent, List<String>> queue) {
        SQSEvent event = EventLoader.loadSQSEvent("events/sqs.json");

        assertThat(queue.invoke(event)).hasSameSizeAs(event.getRecords());
    }
}
// end::events[]
