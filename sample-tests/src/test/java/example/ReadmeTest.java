package example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every Java snippet of the README is a tagged region of a sample, so it compiles and runs. */
class ReadmeTest {

    private static final Path MODULE = SampleSource.MODULE;

    @TestFactory
    Stream<DynamicTest> snippetIsARegionOfASample() {
        List<Snippet> regions = regions();
        return snippets().stream()
                .map(snippet -> DynamicTest.dynamicTest(snippet.origin(), () -> snippet.assertIsOneOf(regions)));
    }

    @Test
    void hasSnippets() {
        assertThat(snippets()).isNotEmpty();
    }

    private static List<Snippet> snippets() {
        return Snippet.ofMarkdown(MODULE.resolve("../README.md"));
    }

    private static List<Snippet> regions() {
        try (Stream<Path> files = Files.walk(MODULE.resolve("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .flatMap(file -> Snippet.ofRegions(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
