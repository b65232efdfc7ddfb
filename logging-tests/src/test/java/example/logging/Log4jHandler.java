package example.logging;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

public final class Log4jHandler implements RequestHandler<String, String> {

    private static final Logger LOG = LogManager.getLogger(Log4jHandler.class);

    @Override
    public String handleRequest(String event, Context context) {
        LOG.info(event);
        LOG.debug("not shown");
        return event;
    }
}
