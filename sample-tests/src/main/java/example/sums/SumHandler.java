package example.sums;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** Adds the numbers from 1 to the event, with a recursion that large events make too deep. */
public class SumHandler implements RequestHandler<Integer, Long> {

    @Override
    public Long handleRequest(Integer event, Context context) {
        return sum(event);
    }

    private static long sum(int number) {
        return number == 0 ? 0 : number + sum(number - 1);
    }
}
