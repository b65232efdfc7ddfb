package io.github.warmlambda.internal.inside;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** The handler of a function that is run ahead of all others, in an environment like theirs. A function layer defines it. */
public final class RehearsedHandler implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    /** Made by AWS's runtime. */
    public RehearsedHandler() {}

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        return event;
    }
}
