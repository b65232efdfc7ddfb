package io.github.warmlambda;

import static com.amazonaws.services.lambda.runtime.logging.LogFormat.JSON;
import static com.amazonaws.services.lambda.runtime.logging.LogFormat.TEXT;
import static com.amazonaws.services.lambda.runtime.logging.LogLevel.DEBUG;
import static com.amazonaws.services.lambda.runtime.logging.LogLevel.ERROR;
import static com.amazonaws.services.lambda.runtime.logging.LogLevel.INFO;
import static com.amazonaws.services.lambda.runtime.logging.LogLevel.UNDEFINED;
import static com.amazonaws.services.lambda.runtime.logging.LogLevel.WARN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.logging.LogFormat;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.InvokeRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LambdaLoggerTests {

    @Test
    void textIsWrittenAsItIsWithItsLevelBefore() {
        assertThat(printed(TEXT, UNDEFINED, "all"))
                .isEqualTo("plain[DEBUG] debug\n[INFO] info\n[WARN] nullnull[ERROR] bytes: raw|bytes\nstream\n"
                        .replace("[ERROR] bytes: ", ""));
    }

    @Test
    void levelDropsWhatIsBelowButNotWhatHasNone() {
        assertThat(printed(TEXT, WARN, "all")).isEqualTo("plain[WARN] nullnullraw|bytes\nstream\n");
    }

    @Test
    void jsonLinesHaveTheFieldsOfAws() {
        try (LambdaFunction function = function(JSON, UNDEFINED)) {
            Invocation invocation = function.invoke(InvokeRequest.of("json").withTenantId("blue"));
            assertThat(withoutTimes(printedBy(invocation))).isEqualTo("""
                    {"timestamp":"T","message":"plain","level":"UNDEFINED","AWSRequestId":"ID","tenantId":"blue"}
                    {"timestamp":"T","message":"info","level":"INFO","AWSRequestId":"ID","tenantId":"blue"}
                    {"timestamp":"T","level":"WARN","AWSRequestId":"ID","tenantId":"blue"}
                    stream
                    """.replace("ID", invocation.requestId()));
        }
    }

    @Test
    void exceptionIsAnErrorInJson() {
        try (LambdaFunction function = function(JSON, ERROR)) {
            Invocation invocation = function.invoke("throw");
            assertThat(withoutTimes(printedBy(invocation)))
                    .startsWith("{\"timestamp\":\"T\",\"message\":\"no stock: java.lang.IllegalStateException\\n")
                    .endsWith("\"level\":\"ERROR\",\"AWSRequestId\":\"" + invocation.requestId() + "\"}\n");
        }
    }

    @Test
    void formatAndLevelAreEnvironmentVariables() {
        try (LambdaFunction text = function(TEXT, UNDEFINED);
                LambdaFunction json = function(JSON, DEBUG)) {
            assertThat(text.invoke("variables").payloadText()).isEqualTo("\"Text null\"");
            assertThat(json.invoke("variables").payloadText()).isEqualTo("\"JSON DEBUG\"");
        }
    }

    @Test
    void formatAndLevelAreReservedVariables() {
        LambdaFunction.Builder builder = LambdaFunction.of(Logging.class);
        assertThatThrownBy(() -> builder.environmentVariable("AWS_LAMBDA_LOG_FORMAT", "JSON"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[AWS_LAMBDA_LOG_FORMAT]");
        assertThatThrownBy(() -> builder.environmentVariable("AWS_LAMBDA_LOG_LEVEL", "INFO"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LambdaFunction function(LogFormat format, LogLevel level) {
        return LambdaFunction.of(Logging.class)
                .logFormat(format)
                .logLevel(level)
                .create();
    }

    private static String printed(LogFormat format, LogLevel level, String event) {
        try (LambdaFunction function = function(format, level)) {
            return printedBy(function.invoke(event));
        }
    }

    private static String printedBy(Invocation invocation) {
        String log = invocation.log();
        return log.substring(log.indexOf('\n') + 1, log.lastIndexOf("END RequestId: "));
    }

    private static String withoutTimes(String log) {
        return log.replaceAll("\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z\"", "\"T\"");
    }

    public static final class Logging implements RequestHandler<String, String> {

        @Override
        public String handleRequest(String event, Context context) {
            LambdaLogger logger = context.getLogger();
            switch (event) {
                case "all" -> {
                    logger.log("plain");
                    logger.log("debug\n", DEBUG);
                    logger.log("info\n", INFO);
                    logger.log((String) null, WARN);
                    logger.log((String) null);
                    logger.log("raw|".getBytes(StandardCharsets.UTF_8), ERROR);
                    logger.log("bytes\n".getBytes(StandardCharsets.UTF_8));
                    System.out.println("stream");
                }
                case "json" -> {
                    logger.log("plain");
                    logger.log("info", INFO);
                    logger.log((String) null, WARN);
                    System.out.println("stream");
                }
                case "throw" -> throw new IllegalStateException("no stock");
                default -> {
                    return System.getenv("AWS_LAMBDA_LOG_FORMAT") + " " + System.getenv("AWS_LAMBDA_LOG_LEVEL");
                }
            }
            return "";
        }
    }
}
