package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** A context of Spring in a static. */
public final class SpringHandler implements RequestHandler<String, String> {
    private static final AnnotationConfigApplicationContext SPRING =
            new AnnotationConfigApplicationContext(Beans.class);

    @Override
    public String handleRequest(String id, Context context) {
        SPRING.publishEvent(new Ordered(id));
        return SPRING.getBean(Prices.class).price(id);
    }
    /** Beans. */
    @Configuration
    public static class Beans {
        @Bean
        public Prices prices() {
            return new Prices(4);
        }

        @Bean
        public Listener listener() {
            return new Listener();
        }
    }
    /** A service. */
    public record Prices(int tea) {
        String price(String id) {
            return id + tea;
        }
    }
    /** An event. */
    public record Ordered(String id) {}
    /** A listener. */
    public static class Listener {
        @EventListener
        public void ordered(Ordered event) {
            System.out.println("ordered " + event.id().length());
        }
    }
}
