package example.visits;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** Numbers the visits of an execution environment. */
public class VisitHandler implements RequestHandler<String, Integer> {

    static int visits;

    @Override
    public Integer handleRequest(String visitor, Context context) {
        visits++;
        return visits;
    }
}
