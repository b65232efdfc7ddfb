package example.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import io.github.warmlambda.Invoker;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import org.joda.time.DateTime;
import org.junit.jupiter.api.Test;

/** An event of a schedule of EventBridge, with a date of Joda-Time. */
@WarmLambda(ReportHandler.class)
class ReportHandlerTest {

    @Test
    void reportsOnTheDayBefore(LambdaFunction report) {
        assertThat(report.invokeResource("events/scheduled.json").payloadAs(String.class))
                .isEqualTo("Report of 2015-10-07");
    }

    @Test
    void takesAnEventObject(Invoker<ScheduledEvent, String> report) {
        ScheduledEvent event = new ScheduledEvent();
        event.setTime(DateTime.parse("2026-01-01T03:00:00Z"));

        assertThat(report.invoke(event)).isEqualTo("Report of 2025-12-31");
    }
}
