package example.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.Finding;
import java.util.EnumSet;
import java.util.List;
import org.apache.logging.log4j.ThreadContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
                .contains("behind in " + context + "[\"customer\"]", "it still holds \"customer 2\"");
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
