package example.debugging;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** Line numbers matter here. */
public class LineHandler implements RequestHandler<String, String> {

    private static final String GREETING = System.getenv().getOrDefault("GREETING", "Hello");

    static int invocations;

    @Override
    public String handleRequest(String name, Context context) {
        invocations++;
        if (name.isEmpty()) {
            throw new IllegalArgumentException("nobody");
        }
        return GREETING + " " + name;
    }
}
