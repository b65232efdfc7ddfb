package example.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.Finding;
import java.util.EnumSet;
import java.util.List;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.config.Configurator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What a handler leaves in the contexts of loggers goes on to the next request. */
class LogContextTest {

    public static final class Logback implements RequestHandler<String, String> {

        @Override
        public String handleRequest(String customer, Context context) {
            MDC.put("customer", customer);
            return customer;
        }
    }

    public static final class Log4j implements RequestHandler<String, String> {

        @Override
        public String handleRequest(String customer, Context context) {
            ThreadContext.put("customer", customer);
            return customer;
        }
    }

    public static final class Stacks implements RequestHandler<String, String> {

        @Override
        public String handleRequest(String customer, Context context) {
            MDC.pushByKey("customer", customer);
            ThreadContext.push(customer);
            return customer;
        }
    }

    public static final class Levels implements RequestHandler<String, String> {

        private static final Logger LOGBACK = LoggerFactory.getLogger("acme.orders");
        private static final org.apache.logging.log4j.Logger LOG4J = LogManager.getLogger("acme.orders");

        @Override
        public String handleRequest(String customer, Context context) {
            boolean debug = customer.equals("customer 2");
            ((ch.qos.logback.classic.Logger) LOGBACK).setLevel(debug ? Level.DEBUG : Level.INFO);
            Configurator.setLevel(
                    LOG4J, debug ? org.apache.logging.log4j.Level.DEBUG : org.apache.logging.log4j.Level.INFO);
            return customer;
        }
    }

    public static final class Clearing implements RequestHandler<String, String> {

        @Override
        public String handleRequest(String customer, Context context) {
            MDC.put("customer", customer);
            ThreadContext.put("customer", customer);
            try {
                return customer;
            } finally {
                MDC.clear();
                ThreadContext.clearMap();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "example.logging.LogContextTest$Logback, org.slf4j.MDC",
        "example.logging.LogContextTest$Log4j, org.apache.logging.log4j.ThreadContext"
    })
    void isFound(Class<?> handler, String context) {
        assertThat(findings(handler, Check.NO_GLOBAL_CHANGE))
                .singleElement()
                .asString()
                .contains(context + "[\"customer\"] was assigned: from \"customer 1\" to \"customer 2\"")
                .contains("@AllowState(\"" + context + "[\\\"customer\\\"]\")");
        assertThat(findings(handler, Check.NO_REQUEST_DATA_LEFT))
                .singleElement()
                .asString()
                .contains(
                        "left a value of its event behind in " + context + "[\"customer\"]",
                        "it still holds \"customer 2\"");
    }

    @Test
    void stacksAreFoundToo() {
        assertThat(findings(Stacks.class, Check.NO_GLOBAL_CHANGE))
                .hasSize(2)
                .anyMatch(
                        it -> it.contains(
                                "org.slf4j.MDC[\"customer\"] stack was assigned: from \"customer 1, customer 0\" to \"customer 2, customer 1, customer 0\""))
                .anyMatch(it -> it.contains(
                        "org.apache.logging.log4j.ThreadContext stack was assigned: from \"customer 0, customer 1\""));
    }

    @Test
    void aLevelThatARequestSetsIsFound() {
        assertThat(findings(Levels.class, Check.NO_GLOBAL_CHANGE))
                .hasSize(2)
                .anyMatch(it ->
                        it.contains("level of Logback's logger acme.orders was assigned: from \"INFO\" to \"DEBUG\""))
                .anyMatch(it ->
                        it.contains("level of Log4j's logger acme.orders was assigned: from \"INFO\" to \"DEBUG\""));
    }

    @ParameterizedTest
    @ValueSource(classes = {Clearing.class, LogbackHandler.class, Log4jHandler.class})
    void linesAndAContextThatIsClearedLeaveNothing(Class<?> handler) {
        EnumSet.complementOf(EnumSet.of(Check.STATIC_INITIALIZERS_ONCE, Check.NO_INIT_IN_INVOKE, Check.UNLOADS))
                .forEach(check ->
                        assertThat(findings(handler, check)).as("%s", check).isEmpty());
    }

    private static List<String> findings(Class<?> handler, Check check) {
        try (LambdaFunction function = LambdaFunction.of(handler).create()) {
            function.invoke("customer 0");
            function.invoke("customer 1");
            function.watchState();
            function.invoke("customer 2");
            return function.findings(check).stream().map(Finding::message).toList();
        }
    }
}
