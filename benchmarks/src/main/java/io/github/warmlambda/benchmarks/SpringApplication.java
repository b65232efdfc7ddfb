package io.github.warmlambda.benchmarks;

import java.util.Locale;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The application behind the handler of Spring Cloud Function. */
@SpringBootApplication
public class SpringApplication {

    /** Made by Spring. */
    public SpringApplication() {}

    /** The function. */
    @Bean
    public Function<String, String> shout() {
        return text -> text.toUpperCase(Locale.ROOT);
    }
}
