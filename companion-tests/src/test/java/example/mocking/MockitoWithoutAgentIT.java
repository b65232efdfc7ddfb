package example.mocking;

import static org.assertj.core.api.Assertions.assertThat;

import example.ForkedJvm;
import org.junit.jupiter.api.Test;

/** Mockito's inline mock maker inside, where it has to attach itself to the JVM. */
class MockitoWithoutAgentIT {

    @Test
    void mocksInEachEnvironment() {
        ForkedJvm.Result result = new ForkedJvm().run(MockitoAlone.class);

        assertThat(result.output().lines()).containsSubsequence("7", "7");
        assertThat(result.exitStatus()).isZero();
    }
}
