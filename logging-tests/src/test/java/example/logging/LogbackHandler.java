package example.logging;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public final class LogbackHandler implements RequestHandler<String, String> {

    private static final Logger LOG = LoggerFactory.getLogger(LogbackHandler.class);

    @Override
    public String handleRequest(String event, Context context) {
        LOG.info(event);
        LOG.debug("not shown");
        return event;
    }
}
