package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** SLF4J with Logback. */
public final class LogbackHandler implements RequestHandler<String, String> {
    private static final Logger LOG = LoggerFactory.getLogger(LogbackHandler.class);

    @Override
    public String handleRequest(String id, Context context) {
        try (MDC.MDCCloseable scope = MDC.putCloseable("customer", id)) {
            LOG.info("Order of {}", id);
            LOG.atWarn().addKeyValue("customer", id).log("Again");
            return "logged " + id;
        }
    }
}
