package io.github.warmlambda.catalogue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** A small handler: it gets a customer, whose name tells one request from another, and answers something. */
public abstract class Case implements RequestHandler<Map<String, String>, String> {

    @Override
    public final String handleRequest(Map<String, String> event, Context context) {
        try {
            return String.valueOf(handle(event.get("customer"), context));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    abstract Object handle(String customer, Context context) throws Exception;
}
