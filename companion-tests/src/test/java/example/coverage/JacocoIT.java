package example.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import example.ForkedJvm;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JaCoCo's report of a handler is the same from an execution environment as from a plain unit test. */
class JacocoIT {

    @TempDir
    private static Path directory;

    private static JacocoReport plain;

    @BeforeAll
    static void measureAPlainUnitTest() {
        plain = measure(PlainCall.class, "jacoco");
        assertThat(plain.lines()).anyMatch(line -> line.endsWith("instructions 10/11 branches 2/4"));
        assertThat(plain.strangers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jacoco, warm-lambda", "warm-lambda, jacoco", "byte-buddy, jacoco", "jacoco, mockito"})
    void coverageIsThatOfAPlainUnitTestWithAgentsInEitherOrder(String agents) {
        assertThat(measure(WarmCall.class, agents.split(", "))).isEqualTo(plain);
    }

    @Test
    void withoutAnAgentThatHelpsOneLineSaysWhatToAdd() {
        ForkedJvm.Result result = run(WarmCall.class, "jacoco");

        assertThat(result.output().lines().filter(line -> line.startsWith("WARNING: ")))
                .containsExactly("WARNING: JaCoCo will report classes with static initializers, or with calls such as"
                        + " System.getenv, as not covered by functions in this JVM: Warm Lambda has to rewrite them before"
                        + " JaCoCo sees them, and JaCoCo then takes them for other classes. Add -javaagent:"
                        + System.getProperty("agent.warm-lambda")
                        + " to the arguments of the JVM, before or after JaCoCo's; Mockito's agent does as well.");
        assertThat(JacocoReport.of(executionData()).strangers()).contains("example/coverage/ParcelHandler");
    }

    @Test
    void withoutJacocoNothingIsSaid() {
        assertThat(run(WarmCall.class).output()).isEqualToIgnoringNewLines("44");
        assertThat(run(WarmCall.class, "warm-lambda").output()).isEqualToIgnoringNewLines("44");
    }

    private static JacocoReport measure(Class<?> program, String... agents) {
        ForkedJvm.Result result = run(program, agents);
        assertThat(result.output()).doesNotContain("WARNING", "Exception");
        return JacocoReport.of(executionData());
    }

    private static ForkedJvm.Result run(Class<?> program, String... agents) {
        executionData().toFile().delete();
        Stream<String> options = Arrays.stream(agents)
                .map(agent -> "-javaagent:" + System.getProperty("agent." + agent)
                        + (agent.equals("jacoco") ? "=destfile=" + executionData() : ""));
        return new ForkedJvm().options(List.copyOf(options.toList())).run(program);
    }

    private static Path executionData() {
        return directory.resolve("jacoco.exec");
    }
}
