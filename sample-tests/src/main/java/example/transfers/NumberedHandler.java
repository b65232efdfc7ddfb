package example.transfers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** What all handlers of a team have in common: they number their answers. */
public abstract class NumberedHandler<I, O> implements RequestHandler<I, O> {

    private int last;

    @Override
    public O handleRequest(I event, Context context) {
        last++;
        return answer(last, event);
    }

    protected abstract O answer(int number, I event);
}
