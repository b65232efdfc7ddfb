package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.Timer;

/** Metrics of Dropwizard. */
public final class DropwizardMetricsHandler implements RequestHandler<String, String> {
    private static final MetricRegistry METRICS = new MetricRegistry();
    private final Timer time = METRICS.timer("time");

    @Override
    public String handleRequest(String id, Context context) {
        try (Timer.Context timed = time.time()) {
            METRICS.meter("orders").mark();
            return "counted " + id;
        }
    }
}
