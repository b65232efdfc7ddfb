package example.mocking;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

public final class StockHandler implements RequestHandler<String, Integer> {

    static Stock stock = Stock.REMOTE;

    @Override
    public Integer handleRequest(String item, Context context) {
        return stock.count(item);
    }
}
