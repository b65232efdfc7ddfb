package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.reflect.TypeToken;
import java.util.List;
import java.util.Map;

/** Gson in a static. */
public final class GsonHandler implements RequestHandler<String, String> {
    private static final Gson GSON = new GsonBuilder().create();

    @Override
    public String handleRequest(String id, Context context) {
        String json = GSON.toJson(Map.of("orders", List.of(new Order(id, 2))));
        Map<String, List<Order>> read = GSON.fromJson(json, new TypeToken<Map<String, List<Order>>>() {});
        return read.get("orders").get(0).customer();
    }

    public record Order(String customer, int count) {}
}
