package example.tables;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Objects;

/** Reads its table from an environment variable, once, in static code. */
public class TableHandler implements RequestHandler<String, String> {

    private static final String TABLE = Objects.requireNonNull(System.getenv("TABLE"), "TABLE is not set");

    @Override
    public String handleRequest(String key, Context context) {
        return TABLE + "/" + key;
    }
}
