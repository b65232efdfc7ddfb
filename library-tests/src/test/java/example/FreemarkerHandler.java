package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import freemarker.cache.StringTemplateLoader;
import freemarker.template.Configuration;
import java.io.StringWriter;
import java.util.Map;

/** FreeMarker's configuration in a static. */
public final class FreemarkerHandler implements RequestHandler<String, String> {
    private static final Configuration FREEMARKER = configuration();

    @Override
    public String handleRequest(String id, Context context) {
        try {
            StringWriter text = new StringWriter();
            FREEMARKER.getTemplate("greeting").process(Map.of("customer", new Customer(id)), text);
            return text.toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
    /** The model. */
    public static final class Customer {
        private final String name;

        Customer(String name) {
            this.name = name;
        }

        public String getName() {
            return name;
        }
    }

    private static Configuration configuration() {
        StringTemplateLoader loader = new StringTemplateLoader();
        loader.putTemplate("greeting", "Hello ${customer.name}!");
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(loader);
        return configuration;
    }
}
