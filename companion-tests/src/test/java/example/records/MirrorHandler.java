package example.records;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

public final class MirrorHandler implements RequestHandler<Point, Point> {

    @Override
    public Point handleRequest(Point point, Context context) {
        return new Point(-point.x(), -point.y());
    }
}
