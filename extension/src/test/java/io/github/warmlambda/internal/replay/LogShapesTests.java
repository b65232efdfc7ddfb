package io.github.warmlambda.internal.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;

class LogShapesTests {

    private static Iterable<String> shapes(String log) {
        return LogShapes.of(log, new TimelessText(Clock.systemUTC())).keySet();
    }

    @Test
    void linesOfThePlatformAreNoneOfTheCode() {
        assertThat(shapes("""
                START RequestId: 8ab1 Version: $LATEST
                own
                END RequestId: 8ab1
                REPORT RequestId: 8ab1\tDuration: 1.00 ms
                XRAY TraceId: 1-5759e988-bd862e3fe1be46a994272793\tSegmentId: 16
                {"time":"2026-11-28T12:00:00.000Z","type":"platform.report","record":{}}
                """)).containsExactly("own");
    }

    @Test
    void numbersAndIdentitiesAreNotCompared() {
        assertThat(shapes("""
                served 12 in 1,5 ms by com.acme.Orders@1b2c3d4e, trace 9f86d081884c7d65
                served 3 in 0.25 ms by com.acme.Orders@5e6f7a8b, trace 60303ae22b998861
                served nobody
                """))
                .containsExactly("served <number> in <number> ms by com.acme.Orders<id>, trace <id>", "served nobody");
    }

    @Test
    void framesOfStacksAreNotCompared() {
        assertThat(shapes("java.lang.Error: x\n\tat a.B.c(B.java:1)\n\t... 3 more\n"))
                .containsExactly("java.lang.Error: x");
    }
}
