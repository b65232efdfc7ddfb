package io.github.warmlambda.launchers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/internals/isolation.md} has all cases, and names tests that are there. */
class IsolationDocumentTests {

    private static final Path ROOT = Path.of("..");
    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| (.+) \\| (.+) \\|");
    private static final Pattern NAMED = Pattern.compile("`\\w+#\\w+`");
    private static final Pattern TEST =
            Pattern.compile("\\n    +@(?:\\w*Test|TestFactory)\\b[^;]*?\\s(\\w+)\\([^;{]*\\{");

    @Test
    void hasEachCaseOnce() throws IOException {
        assertThat(rows().map(row -> Integer.valueOf(row.group(1))))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 64).boxed().toList());
    }

    @Test
    void saysOfEachCaseWhatHoldsItOrWhyNothingDoes() throws IOException {
        assertThat(rows().map(row -> row.group(3)))
                .allSatisfy(held ->
                        assertThat(held).matches("open|.*`\\w+#\\w+`.*|\\[a limit]\\(\\.\\./limits\\.md#[-a-z]+\\)"));
    }

    @Test
    void namesTestsThatAreThere() throws IOException {
        Set<String> tests = tests();

        assertThat(rows().flatMap(row -> NAMED.matcher(row.group(3)).results()).map(MatchResult::group))
                .hasSizeGreaterThan(64)
                .allSatisfy(named -> assertThat(tests.contains(named)).as(named).isTrue());
    }

    private static Stream<MatchResult> rows() throws IOException {
        String document = Files.readString(ROOT.resolve("docs/internals/isolation.md"));
        return ROW.matcher(document).results();
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().matches(".*/src/.*(Test|Tests|IT)\\.java"))
                    .flatMap(IsolationDocumentTests::testsIn)
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> testsIn(Path file) {
        String className = file.getFileName().toString().replace(".java", "");
        try {
            return TEST.matcher(Files.readString(file))
                    .results()
                    .map(test -> "`%s#%s`".formatted(className, test.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
