package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** SnakeYAML, an object for each request, as it is not safe for threads. */
public final class SnakeYamlHandler implements RequestHandler<String, String> {
    private static final LoaderOptions OPTIONS = new LoaderOptions();

    @Override
    public String handleRequest(String id, Context context) {
        Yaml yaml = new Yaml(new SafeConstructor(OPTIONS));
        Map<String, Object> order = yaml.load("customer: " + id);
        return order.get("customer") + new Yaml().dump(order);
    }
}
