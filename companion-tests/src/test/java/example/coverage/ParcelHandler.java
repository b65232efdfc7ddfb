package example.coverage;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** Has all that Warm Lambda rewrites: static code, an environment variable, output; and branches that are not taken. */
public class ParcelHandler implements RequestHandler<Integer, Integer> {

    private static final Map<String, Integer> PRICES = Map.of("small", 4, "large", 9);
    private static final boolean LOUD;

    static {
        boolean loud = false;
        try {
            loud = Boolean.parseBoolean(System.getenv("PARCELS_LOUD"));
        } catch (IllegalStateException never) {
            System.out.println("never");
        }
        LOUD = loud;
    }

    interface Size {
        Size SMALL = () -> "small";

        String name();

        default int price() {
            return PRICES.get(name());
        }
    }

    enum Limit {
        WEIGHT(10),
        HEIGHT(0);

        final int value;

        Limit(int value) {
            this.value = value;
        }

        boolean allows(int number) {
            return value == 0 || number < value;
        }
    }

    @Override
    public Integer handleRequest(Integer weight, Context context) {
        if (LOUD) {
            System.out.println("weighs " + weight);
        }
        if (!Limit.WEIGHT.allows(weight)) {
            throw new IllegalArgumentException("too heavy");
        }
        return weight > 5 ? PRICES.get("large") : Size.SMALL.price();
    }
}
