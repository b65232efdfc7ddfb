package io.github.warmlambda.internal.payload;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes JSON apart into its values by their paths; JSON that is a text in it, like the body of an HTTP response, too. */
final class JsonLeaves {

    private final Map<String, String> leaves = new LinkedHashMap<>();

    private JsonLeaves() {}

    static Map<String, String> in(String json) {
        JsonLeaves leaves = new JsonLeaves();
        if (!leaves.parsed("", json)) {
            leaves.leaves.put("", json);
        }
        return leaves.leaves;
    }

    private boolean parsed(String path, String json) {
        try {
            collect(path, Json.aws().parse(json));
            return true;
        } catch (IllegalArgumentException notJson) {
            return false;
        }
    }

    private void collect(String path, @Nullable Object json) {
        if (json instanceof Map<?, ?> object && !object.isEmpty()) {
            object.forEach((name, value) -> collect(path + "." + name, value));
        } else if (json instanceof List<?> array && !array.isEmpty()) {
            for (int i = 0; i < array.size(); i++) {
                collect("%s[%d]".formatted(path, i), array.get(i));
            }
        } else if (!(json instanceof String text) || !isJson(text) || !parsed(path, text)) {
            leaves.put(path, Json.aws().print(json));
        }
    }

    private static boolean isJson(String text) {
        return text.startsWith("{") || text.startsWith("[");
    }
}
