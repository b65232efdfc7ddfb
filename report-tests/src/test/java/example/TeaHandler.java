package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** Its static initializers run one within another; it answers with what it was asked, and prints it. */
public final class TeaHandler implements RequestHandler<String, String> {

    private static final int PRICE = Prices.TEA;

    private static String last = "";

    private static final class Prices {

        static final int TEA = Integer.parseInt("4") + Currencies.RATE;
    }

    private static final class Currencies {

        static final int RATE = Integer.parseInt("0");
    }

    private static final class Late {

        static final String NAME = String.valueOf("late");
    }

    @Override
    public String handleRequest(String event, Context context) {
        System.out.println("asked for " + event + " with " + System.getenv("SECRET"));
        last = event;
        if (event.equals("nothing")) {
            throw new IllegalArgumentException("no such tea: " + Late.NAME);
        }
        return event + " for " + PRICE;
    }
}
