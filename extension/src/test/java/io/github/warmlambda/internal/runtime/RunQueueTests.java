package io.github.warmlambda.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class RunQueueTests {

    @Test
    @EnabledOnOs(OS.LINUX)
    void aThreadsWaitGrows() {
        Path thisThread = RunQueue.ofThisThread();
        long before = RunQueue.nanosWaited(thisThread).orElseThrow();

        assertThat(thisThread.toString()).matches("/proc/\\d+/task/\\d+");
        assertThat(RunQueue.nanosWaited(thisThread).orElseThrow()).isGreaterThanOrEqualTo(before);
    }

    @Test
    void ofAThreadThatIsGoneNothingIsKnown() {
        assertThat(RunQueue.nanosWaited(Path.of("/proc/0/task/0"))).isEmpty();
    }
}
