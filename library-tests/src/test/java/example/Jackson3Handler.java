package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import tools.jackson.databind.json.JsonMapper;

/** Jackson 3's mapper in the handler object. */
public final class Jackson3Handler implements RequestHandler<String, String> {
    private final JsonMapper mapper = JsonMapper.builder().build();

    @Override
    public String handleRequest(String id, Context context) {
        String json = mapper.writeValueAsString(new Order(id, 3));
        return mapper.readValue(json, Order.class).customer();
    }

    public record Order(String customer, int count) {}
}
