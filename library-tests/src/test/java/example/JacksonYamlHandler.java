package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** Jackson's mapper of YAML. */
public final class JacksonYamlHandler implements RequestHandler<String, String> {
    private static final YAMLMapper MAPPER = YAMLMapper.builder().build();

    @Override
    public String handleRequest(String id, Context context) {
        try {
            String text = MAPPER.writeValueAsString(new Order(id, 2));
            return MAPPER.readValue(text, Order.class).customer() + text;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
    /** What is mapped. */
    public record Order(String customer, int count) {}
}
