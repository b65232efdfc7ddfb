package example.queue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reports the messages that failed, and skips those that this execution environment has seen. */
public class QueueHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

    private static final Set<String> SEEN = new HashSet<>();

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        List<BatchItemFailure> failures = new ArrayList<>();
        for (SQSMessage message : event.getRecords()) {
            if (message.getBody().isBlank()) {
                failures.add(new BatchItemFailure(message.getMessageId()));
            } else if (SEEN.add(message.getMessageId())) {
                System.out.println("Handled " + message.getMessageId() + " of " + message.getEventSourceArn());
            }
        }
        return new SQSBatchResponse(failures);
    }
}
