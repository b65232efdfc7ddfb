package io.github.warmlambda.benchmarks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A handler with many objects in static fields: half in a map, half in a list. */
public final class StateHandler implements RequestHandler<Map<String, String>, Integer> {

    /** The environment variable that tells how many objects its static fields reach. */
    static final String VARIABLE = "OBJECTS";

    /** How many, if there is no such variable. */
    static final int OBJECTS = 10_000;

    private static final Map<String, Price> PRICES = new HashMap<>();
    private static final List<Price> LIST = new ArrayList<>();

    static {
        String objects = System.getenv(VARIABLE);
        int count = objects == null ? OBJECTS : Integer.parseInt(objects);
        for (int i = 0; i < count / 2; i++) {
            PRICES.put("product " + i, new Price("product " + i, i, true));
            LIST.add(new Price("item " + i, i, false));
        }
    }

    @Override
    public Integer handleRequest(Map<String, String> event, Context context) {
        return PRICES.size() + LIST.size();
    }

    private record Price(String product, long cents, boolean current) {}
}
