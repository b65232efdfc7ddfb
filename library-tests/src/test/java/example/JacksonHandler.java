package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;

/** Jackson 2's mapper in a static. */
public final class JacksonHandler implements RequestHandler<String, String> {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @Override
    public String handleRequest(String id, Context context) {
        try {
            String json = MAPPER.writeValueAsString(new Order(id, 3, LocalDate.of(2026, 1, 2)));
            return MAPPER.readValue(json, Order.class).customer()
                    + MAPPER.readTree(json).get("count").asInt();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public record Order(String customer, int count, LocalDate day) {}
}
