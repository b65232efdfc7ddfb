package example.records;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

public final class NamedPointHandler implements RequestHandler<String, Point> {

    private static final Map<String, Point> POINTS = Map.of("origin", new Point(0, 0), "unit", new Point(1, 1));

    @Override
    public Point handleRequest(String name, Context context) {
        return POINTS.get(name);
    }
}
