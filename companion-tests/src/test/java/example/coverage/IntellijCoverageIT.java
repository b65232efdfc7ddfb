package example.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellij.rt.coverage.data.ClassData;
import com.intellij.rt.coverage.data.LineCoverage;
import com.intellij.rt.coverage.data.LineData;
import com.intellij.rt.coverage.data.ProjectData;
import com.intellij.rt.coverage.util.ProjectDataLoader;
import example.ForkedJvm;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** IntelliJ IDEA's agent knows classes by name, so it may see them after Warm Lambda. */
class IntellijCoverageIT {

    private static final String CLOSING_BRACE = "example.coverage.ParcelHandler:21 run";

    @TempDir
    private Path directory;

    @Test
    void coverageIsThatOfAPlainUnitTestButForTheBraceThatEndsStaticCode() {
        List<String> warm = measure(WarmCall.class);

        assertThat(warm).contains(CLOSING_BRACE);
        assertThat(warm.stream().filter(line -> !line.equals(CLOSING_BRACE))).containsExactlyElementsOf(plain());
    }

    @Test
    void coverageIsThatOfAPlainUnitTestWithWarmLambdasAgentAfterIt() {
        assertThat(measure(WarmCall.class, "-javaagent:" + System.getProperty("agent.warm-lambda")))
                .isEqualTo(plain());
    }

    private List<String> plain() {
        List<String> plain = measure(PlainCall.class);
        assertThat(plain)
                .contains(
                        "example.coverage.ParcelHandler:18 not run",
                        "example.coverage.ParcelHandler$Limit:44 run in part");
        return plain;
    }

    private List<String> measure(Class<?> program, String... others) {
        Path report = directory.resolve(program.getSimpleName() + others.length + ".ic");
        String agent = "-javaagent:%s=%s,false,false,false,false,example\\.coverage\\.Parcel.*"
                .formatted(System.getProperty("agent.intellij"), report);
        ForkedJvm.Result result = new ForkedJvm()
                .options(Stream.concat(Stream.of(agent), Arrays.stream(others)).toList())
                .run(program);
        assertThat(result.exitStatus()).as(result.output()).isZero();
        assertThat(result.output()).doesNotContain("WARNING", "Exception");
        return lines(ProjectDataLoader.load(report.toFile()));
    }

    private static List<String> lines(ProjectData report) {
        return report.getClassesCollection().stream()
                .flatMap(IntellijCoverageIT::lines)
                .sorted()
                .toList();
    }

    private static Stream<String> lines(ClassData type) {
        return Arrays.stream(type.getLines())
                .filter(Objects::nonNull)
                .map(LineData.class::cast)
                .map(line -> type.getName() + ":" + line.getLineNumber() + " " + state(line));
    }

    private static String state(LineData line) {
        return switch (line.getStatus()) {
            case LineCoverage.NONE -> "not run";
            case LineCoverage.PARTIAL -> "run in part";
            default -> "run";
        };
    }
}
