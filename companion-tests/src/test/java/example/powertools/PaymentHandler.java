package example.powertools;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsFactory;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

public final class PaymentHandler implements RequestHandler<SQSEvent, Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentHandler.class);
    private static final Metrics METRICS = MetricsFactory.getMetricsInstance();

    @Override
    public Integer handleRequest(SQSEvent event, Context context) {
        METRICS.setNamespace("payments");
        METRICS.captureColdStartMetric(context);
        return PowertoolsLogging.withLogging(context, () -> {
            for (SQSMessage message : event.getRecords()) {
                MDC.put("messageId", message.getMessageId());
                LOG.info("paid {}", message.getBody());
            }
            METRICS.addMetric("payments", event.getRecords().size(), MetricUnit.COUNT);
            METRICS.flush();
            return event.getRecords().size();
        });
    }
}
