package io.github.warmlambda.benchmarks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** The small handler: a map in, a map out, a static counter. */
public final class CounterHandler implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    private static int counter;

    static {
        System.out.println("Handler file loaded.");
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        counter++;
        return Map.of("counter", counter, "name", event.getOrDefault("name", "nobody"));
    }
}
