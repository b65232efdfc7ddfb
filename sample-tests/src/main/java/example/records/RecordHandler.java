package example.records;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** Takes a record. */
public class RecordHandler implements RequestHandler<RecordHandler.Visit, String> {

    public record Visit(String visitor) {}

    @Override
    public String handleRequest(Visit visit, Context context) {
        return visit.visitor();
    }
}
