package io.github.warmlambda.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.environment.Invocation;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What AWS bills since 2025-08-01.
 *
 * @see <a href="https://aws.amazon.com/blogs/compute/aws-lambda-standardizes-billing-for-init-phase/">Billing for the Init phase</a>
 */
class BilledDurationTests {

    public static class Echo implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "250_060, 100_770, 351",
        "133_610,  80_000, 214",
        "3_016_780, 84_000, 3101",
        "2_000, 1_000, 3",
        "2_000, 1_001, 4",
        "1, 0, 1"
    })
    void isTheSumOfDurationAndInitDurationRoundedUp(String durationMicros, String initMicros, long billedMillis) {
        assertThat(PlatformLog.billed(micros(durationMicros), Optional.of(micros(initMicros))))
                .hasMillis(billedMillis);
    }

    @ParameterizedTest
    @CsvSource({"250_060, 251", "7_000, 7", "1_000, 1", "1_001, 2"})
    void isTheDurationRoundedUpForAWarmInvocation(String durationMicros, long billedMillis) {
        assertThat(PlatformLog.billed(micros(durationMicros), Optional.empty())).hasMillis(billedMillis);
    }

    @Test
    void isWhatTheReportSays() {
        try (LambdaFunction function = LambdaFunction.of(Echo.class).create()) {
            Invocation cold = function.invoke("x");
            Invocation warm = function.invoke("x");

            assertThat(cold.billedDuration())
                    .isEqualTo(PlatformLog.billed(cold.duration(), cold.initDuration()))
                    .isGreaterThanOrEqualTo(cold.initDuration().orElseThrow());
            assertThat(warm.billedDuration()).isEqualTo(PlatformLog.billed(warm.duration(), Optional.empty()));
            assertThat(cold.report())
                    .contains("\tBilled Duration: " + cold.billedDuration().toMillis() + " ms\t");
        }
    }

    private static Duration micros(String number) {
        return Duration.ofNanos(1_000L * Long.parseLong(number.replace("_", "").strip()));
    }
}
