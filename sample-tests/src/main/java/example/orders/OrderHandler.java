package example.orders;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** Prices orders from a list that is loaded once for all invocations of an execution environment. */
public class OrderHandler implements RequestHandler<Order, Receipt> {

    static final String CURRENCY = System.getenv("CURRENCY");
    static final Map<String, Integer> PRICES = loadPrices();

    private static Map<String, Integer> loadPrices() {
        System.out.println("Loading the price list");
        return Map.of("tea", 4, "coffee", 5);
    }

    @Override
    public Receipt handleRequest(Order order, Context context) {
        Integer price = PRICES.get(order.getItem());
        if (price == null) {
            throw new IllegalArgumentException("no price for " + order.getItem());
        }
        return new Receipt(order.getItem(), order.getQuantity() * price + " " + CURRENCY);
    }
}
