package example.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.Invocation;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of logging libraries arrive in the log of their environment, and nowhere else. */
class LoggingLibrariesTest {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void capture() {
        System.setOut(new PrintStream(printed, true));
        System.setErr(new PrintStream(printed, true));
    }

    @AfterEach
    void release() {
        System.setOut(out);
        System.setErr(err);
    }

    @ParameterizedTest
    @ValueSource(classes = {Log4jHandler.class, LogbackHandler.class})
    void linesAreInTheLogOfTheirInvocation(Class<? extends RequestHandler<?, ?>> handler) {
        try (LambdaFunction function = LambdaFunction.of(handler).create()) {
            for (String event : List.of("first", "second")) {
                Invocation invocation = function.invoke(event);
                assertThat(lines(invocation.log())).containsExactlyElementsOf(expected(handler, invocation, event));
            }
        }
        assertThat(printed.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(classes = {Log4jHandler.class, LogbackHandler.class})
    void laterEnvironmentsLogLikeTheFirst(Class<? extends RequestHandler<?, ?>> handler) {
        try (LambdaFunction function = LambdaFunction.of(handler).create()) {
            for (String event : List.of("one", "two", "three")) {
                Invocation invocation = function.invoke(event);
                assertThat(lines(invocation.log())).containsExactlyElementsOf(expected(handler, invocation, event));
                function.coldStart();
            }
            assertThat(function.environments())
                    .extracting(ExecutionEnvironment::number)
                    .containsExactly(1, 2, 3);
        }
        assertThat(printed.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(classes = {Log4jHandler.class, LogbackHandler.class})
    void environmentsInParallelDoNotMix(Class<? extends RequestHandler<?, ?>> handler) {
        List<List<String>> logs = IntStream.range(0, 4)
                .parallel()
                .mapToObj(number -> invokeTenTimes(handler, "function " + number))
                .toList();
        assertThat(logs).hasSize(4).allSatisfy(log -> assertThat(log).hasSize(handler == Log4jHandler.class ? 20 : 10));
        for (int number = 0; number < logs.size(); number++) {
            String own = "function " + number;
            assertThat(logs.get(number)).allSatisfy(line -> assertThat(line).endsWith(own));
        }
        assertThat(printed.toString()).isEmpty();
    }

    private static List<String> invokeTenTimes(Class<?> handler, String event) {
        try (LambdaFunction function = LambdaFunction.of(handler).create()) {
            IntStream.range(0, 10).forEach(i -> function.invoke(event));
            return lines(function.environment().log());
        }
    }

    private static List<String> expected(Class<?> handler, Invocation invocation, String event) {
        return handler == LogbackHandler.class
                ? List.of("logback INFO  LogbackHandler " + event)
                : List.of(
                        "lambda INFO  Log4jHandler " + invocation.requestId() + " " + event,
                        "console INFO  Log4jHandler " + event);
    }

    private static List<String> lines(String log) {
        return log.lines()
                .filter(line -> !line.matches("(INIT_START|START|END|REPORT) .*"))
                .toList();
    }
}
