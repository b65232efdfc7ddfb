package conformance;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** A handler that says when it is loaded. */
public class Configuration implements RequestHandler<Object, String> {

    static {
        System.out.println("handler loaded");
    }

    @Override
    public String handleRequest(Object event, Context context) {
        return Thread.currentThread().getName();
    }
}
