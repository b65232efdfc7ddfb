package example.spring;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class TextApplication {

    @Bean
    AtomicInteger served() {
        return new AtomicInteger();
    }

    @Bean
    Function<String, String> shout(AtomicInteger served) {
        return text -> text.toUpperCase(java.util.Locale.ROOT) + " " + served.incrementAndGet();
    }
}
