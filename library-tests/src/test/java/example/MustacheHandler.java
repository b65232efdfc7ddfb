package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;

/** A compiled template of Mustache. */
public final class MustacheHandler implements RequestHandler<String, String> {
    private static final Mustache TEMPLATE = new DefaultMustacheFactory()
            .compile(new StringReader("Hello {{customer}}! {{#items}}{{name}}{{/items}}"), "greeting");

    @Override
    public String handleRequest(String id, Context context) {
        StringWriter text = new StringWriter();
        TEMPLATE.execute(text, Map.of("customer", id, "items", java.util.List.of(Map.of("name", "tea"))));
        return text.toString();
    }
}
