package io.github.warmlambda.internal.payload;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares and prints JSON texts by value. */
final class JsonComparison {

    private JsonComparison() {}

    static boolean same(String expected, String actual) {
        Json.check("The expected text", expected).ifPresent(error -> {
            throw new IllegalArgumentException(error);
        });
        try {
            return same(Json.aws().parse(expected), Json.aws().parse(actual));
        } catch (IllegalArgumentException notJson) {
            return false;
        }
    }

    static String pretty(String json) {
        try {
            return Json.aws().print(Json.aws().parse(json));
        } catch (IllegalArgumentException notJson) {
            return json;
        }
    }

    private static boolean same(@Nullable Object expected, @Nullable Object actual) {
        if (expected instanceof Map<?, ?> left && actual instanceof Map<?, ?> right) {
            return left.keySet().equals(right.keySet())
                    && left.entrySet().stream().allMatch(entry -> same(entry.getValue(), right.get(entry.getKey())));
        }
        if (expected instanceof List<?> left && actual instanceof List<?> right) {
            Iterator<?> others = right.iterator();
            return left.size() == right.size() && left.stream().allMatch(element -> same(element, others.next()));
        }
        if (expected instanceof Number left && actual instanceof Number right) {
            return new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString())) == 0;
        }
        return expected == null ? actual == null : expected.equals(actual);
    }
}
