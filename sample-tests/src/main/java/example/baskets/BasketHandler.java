package example.baskets;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up a basket. It keeps the prices that it has looked up, and should keep nothing of the basket. */
public class BasketHandler implements RequestHandler<List<String>, Integer> {

    private static final Map<String, Integer> PRICES = new HashMap<>();

    private final List<Integer> lines = new ArrayList<>();

    @Override
    public Integer handleRequest(List<String> items, Context context) {
        try {
            items.forEach(item -> lines.add(PRICES.computeIfAbsent(item, String::length)));
            return lines.stream().mapToInt(Integer::intValue).sum();
        } finally {
            lines.clear();
        }
    }
}
