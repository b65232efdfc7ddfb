package example.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.List;

/** Lists the bodies of messages. */
public final class QueueHandler implements RequestHandler<SQSEvent, List<String>> {

    @Override
    public List<String> handleRequest(SQSEvent event, Context context) {
        return event.getRecords().stream().map(SQSEvent.SQSMessage::getBody).toList();
    }
}
