package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.Finding;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingsMessageTests {

    @Test
    void theWeightiestFindingComesFirstAndLateInitializationLast() {
        List<Finding> ofEachCheck = Arrays.stream(Check.values())
                .map(check -> new Finding(check, check.name()))
                .toList();

        List<String> lines = FindingsMessage.of(ofEachCheck).lines().toList();

        assertThat(lines).startsWith("NO_REQUEST_DATA_LEFT", "", "WARM_AS_COLD").endsWith("NO_INIT_IN_INVOKE");
    }

    @Test
    void whatIsTooLongIsToldByItsFirstLines() {
        String detailed = String.join("\n", Collections.nCopies(15, "detail"));
        List<Finding> findings = Stream.concat(
                        IntStream.rangeClosed(1, 8)
                                .mapToObj(i -> new Finding(Check.NO_STATE_LEAK, "leak " + i + "\n" + detailed)),
                        Stream.of(new Finding(Check.NO_REQUEST_DATA_LEFT, "data\n" + detailed)))
                .toList();

        List<String> lines = FindingsMessage.of(findings).lines().toList();

        assertThat(lines).hasSizeLessThanOrEqualTo(25).startsWith("data", "detail");
        assertThat(lines.subList(16, lines.size()))
                .containsExactly(
                        "",
                        "Found too:",
                        "  leak 1",
                        "  leak 2",
                        "  leak 3",
                        "  leak 4",
                        "  leak 5",
                        "  ... and 3 more");
    }
}
