package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.EndReason;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the test's thread has, it keeps; what one environment sets for all of its code, another does not see. */
class CallersContextTests {

    private final ClassLoader own = new ClassLoader("of the test", getClass().getClassLoader()) {};
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @BeforeEach
    void setContextClassLoader() {
        Thread.currentThread().setContextClassLoader(own);
    }

    @AfterEach
    void contextClassLoaderIsStillThere() {
        ClassLoader now = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(before);
        assertThat(now).isSameAs(own);
    }

    @Test
    void afterASuccess() {
        try (LambdaFunction function = LambdaFunction.of(Logging.class).create()) {
            assertThat(function.invoke("x").error()).isEmpty();
            assertThat(function.environment()
                            .inside(() -> Logging.class.getClassLoader()
                                    == Thread.currentThread().getContextClassLoader()))
                    .isTrue();
        }
    }

    @Test
    void afterAFailureWithinACallThatFails() {
        try (LambdaFunction outer = LambdaFunction.of(Logging.class).create();
                LambdaFunction inner = LambdaFunction.of(Logging.class).create()) {
            assertThat(outer.invoke("fail").error()).isPresent();
            assertThat(inner.invoke("fail").error()).isPresent();
            assertThatThrownBy(() -> outer.environment().inside(() -> {
                        throw new IllegalStateException("inside");
                    }))
                    .hasMessage("java.lang.IllegalStateException: inside");
        }
    }

    @Test
    void afterATimeout() {
        try (LambdaFunction function =
                LambdaFunction.of(Logging.class).timeout(1).create()) {
            function.invoke("wait").expectEnd(EndReason.TIMEOUT);
        }
    }

    /** AWS's runtime keeps the logger of {@code LambdaRuntime.getLogger()} in a static field. */
    @Test
    void theStaticLoggerOfAwsIsThatOfItsEnvironment() {
        List<String> logs = IntStream.range(0, 16)
                .parallel()
                .mapToObj(number -> {
                    try (LambdaFunction function =
                            LambdaFunction.of(Logging.class).create()) {
                        return function.invoke("log " + number).log();
                    }
                })
                .toList();

        assertThat(logs)
                .allSatisfy(log -> assertThat(log.lines().filter(line -> line.startsWith("log ")))
                        .singleElement()
                        .isEqualTo("log " + logs.indexOf(log)));
    }

    public static final class Logging implements RequestHandler<String, String> {

        @Override
        public String handleRequest(String event, Context context) {
            switch (event) {
                case "fail" -> throw new IllegalStateException(event);
                case "wait" -> await();
                default -> LambdaRuntime.getLogger().log(event + "\n");
            }
            return event;
        }

        private static void await() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException end) {
                throw new IllegalStateException(end);
            }
        }
    }
}
