package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.trace.SdkTracerProvider;

/** OpenTelemetry's SDK, a span for each request. */
public final class OpenTelemetryHandler implements RequestHandler<String, String> {
    private static final OpenTelemetrySdk TELEMETRY = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder().build())
            .setMeterProvider(SdkMeterProvider.builder().build())
            .build();
    private static final Tracer TRACER = TELEMETRY.getTracer("orders");
    private static final LongCounter ORDERS =
            TELEMETRY.getMeter("orders").counterBuilder("orders").build();

    @Override
    public String handleRequest(String id, Context context) {
        Span span = TRACER.spanBuilder("order").setAttribute("customer", id).startSpan();
        try (Scope scope = span.makeCurrent()) {
            ORDERS.add(1, Attributes.of(AttributeKey.stringKey("item"), "tea"));
            return id + Span.current().isRecording();
        } finally {
            span.end();
        }
    }
}
