package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;

/** Metrics of Prometheus. */
public final class PrometheusHandler implements RequestHandler<String, String> {
    private static final Counter ORDERS =
            Counter.builder().name("orders_total").labelNames("item").register();
    private static final Histogram LENGTHS = Histogram.builder().name("lengths").register();

    @Override
    public String handleRequest(String id, Context context) {
        ORDERS.labelValues("tea").inc();
        LENGTHS.observe(id.length());
        return "counted " + id;
    }
}
