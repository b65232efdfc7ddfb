package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Meters of Micrometer. */
public final class MicrometerHandler implements RequestHandler<String, String> {
    private static final SimpleMeterRegistry METERS = new SimpleMeterRegistry();
    private static final Counter ORDERS = METERS.counter("orders", "kind", "tea");
    private static final Timer TIME =
            Timer.builder("time").publishPercentiles(0.5, 0.99).register(METERS);

    @Override
    public String handleRequest(String id, Context context) {
        ORDERS.increment();
        return TIME.record(() -> {
            METERS.summary("length").record(id.length());
            return "counted " + id;
        });
    }
}
