package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Locale;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** A template engine of Thymeleaf. */
public final class ThymeleafHandler implements RequestHandler<String, String> {
    private static final TemplateEngine ENGINE = engine();

    @Override
    public String handleRequest(String id, Context context) {
        org.thymeleaf.context.Context values = new org.thymeleaf.context.Context(Locale.ROOT);
        values.setVariable("customer", id);
        return ENGINE.process("<p th:text=\"${customer}\">who</p>", values);
    }

    private static TemplateEngine engine() {
        StringTemplateResolver resolver = new StringTemplateResolver();
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCacheable(true);
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
