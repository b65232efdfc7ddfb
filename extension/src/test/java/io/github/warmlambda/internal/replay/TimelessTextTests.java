package io.github.warmlambda.internal.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelessTextTests {

    private final TimelessText timeless =
            new TimelessText(Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-28T11:59:59.123456Z",
                "2026-11-28T13:59:59+02:00",
                "2026-11-28 11:59:59,123",
                "2026-11-27",
                "Sat, 28 Nov 2026 11:59:59 GMT",
                "Sat Nov 28 11:59:59 UTC 2026",
                "1795867199",
                "1795867199123",
                "1795867199123456",
                "1795867199123456789"
            })
    void takesOutTheTimeOfNow(String time) {
        assertThat(timeless.of("at " + time + "; next")).isEqualTo("at <time>; next");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-24",
                "1999-01-01T00:00:00Z",
                "2026-13-45",
                "4711",
                "+491701234567",
                "1234567890",
                "0.1795867199"
            })
    void leavesOtherDatesAndNumbers(String text) {
        assertThat(timeless.of("for " + text + "!")).isEqualTo("for " + text + "!");
    }
}
