package io.github.warmlambda.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The errors of the platform, character by character. */
class PlatformErrorTests {

    @ParameterizedTest
    @CsvSource({
        "3, Runtime exited with error: exit status 3",
        "0, Runtime exited without providing a reason",
        "137, Runtime exited with error: signal: killed",
        "139, Runtime exited with error: signal: segmentation fault"
    })
    void theEndOfAProcess(int value, String reason) {
        assertThat(text(PlatformError.exited("42", ExitStatus.ofKilled(value))))
                .isEqualTo("{\"errorType\":\"Runtime.ExitError\",\"errorMessage\":\"RequestId: 42 Error: %s\"}"
                        .formatted(reason));
    }

    @ParameterizedTest
    @CsvSource({"3000, 3.00", "900000, 900.00", "1500, 1.50"})
    void aTimeout(long millis, String seconds) {
        assertThat(text(PlatformError.timedOut("42", Duration.ofMillis(millis))))
                .isEqualTo(
                        "{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":\"RequestId: 42 Error: Task timed out after %s seconds\"}"
                                .formatted(seconds));
    }

    @Test
    void aResponseThatIsTooLarge() {
        assertThat(text(PlatformError.responseTooLarge(6_291_557)))
                .isEqualTo(
                        "{\"errorType\":\"Function.ResponseSizeTooLarge\",\"errorMessage\":\"Response payload size (6291557 bytes) exceeded maximum allowed payload size (6291556 bytes).\"}");
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
