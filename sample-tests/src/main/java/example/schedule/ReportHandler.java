package example.schedule;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import org.joda.time.DateTimeZone;

/** Runs by a schedule of EventBridge, and reports on the day before. */
public class ReportHandler implements RequestHandler<ScheduledEvent, String> {

    @Override
    public String handleRequest(ScheduledEvent event, Context context) {
        return "Report of "
                + event.getTime().withZone(DateTimeZone.UTC).minusDays(1).toLocalDate();
    }
}
