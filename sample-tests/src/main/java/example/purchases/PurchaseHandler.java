// tag::handler[]
package example.purchases;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

public class PurchaseHandler implements RequestHandler<Purchase, Receipt> {

    private static final Map<String, Integer> PRICES = Map.of("tea", 4, "coffee", 5);
    private static final String CURRENCY = System.getenv("CURRENCY");

    @Override
    public Receipt handleRequest(Purchase purchase, Context context) {
        int price = PRICES.get(purchase.getItem());
        return new Receipt(purchase.getItem(), purchase.getQuantity() * price + " " + CURRENCY);
    }
}
// end::handler[]
