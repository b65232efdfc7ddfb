package io.github.warmlambda.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EnvironmentLogTests {

    private final EnvironmentLog log = new EnvironmentLog();

    @Test
    void afterTheEndOnlyThePlatformWrites() {
        log.append("printed".getBytes(StandardCharsets.UTF_8));
        log.close();
        log.append("by a thread that goes on".getBytes(StandardCharsets.UTF_8));
        log.appendLine("END");

        assertThat(log.text()).isEqualTo("printed\nEND\n");
    }

    @Test
    void linesOfThePlatformBeginOnALineOfTheirOwn() {
        assertThat(log.appendLine("START")).isZero();
        log.append("printed".getBytes(StandardCharsets.UTF_8));

        assertThat(log.appendLine("END")).isEqualTo("START\nprinted\n".length());
        assertThat(log.text()).isEqualTo("START\nprinted\nEND\n");
    }
}
