package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import org.apache.logging.log4j.CloseableThreadContext;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Log4j 2 by its own API. */
public final class Log4j2Handler implements RequestHandler<String, String> {
    private static final Logger LOG = LogManager.getLogger(Log4j2Handler.class);

    @Override
    public String handleRequest(String id, Context context) {
        try (CloseableThreadContext.Instance scope = CloseableThreadContext.put("item", "tea")) {
            LOG.info("Order of {}", id);
            return "logged " + id;
        }
    }
}
