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

/**
 * Every Java or Kotlin snippet of the README and of the documents is a tagged region of a source file of this build, so it
 * compiles and runs.
 */
class ReadmeTest {

    private static final Path ROOT = Path.of(System.getProperty("basedir", "")).resolve("..");
    private static final Path README = ROOT.resolve("README.md");
    private static final Path DOCS = ROOT.resolve("docs");
    private static final Path INTERNALS = DOCS.resolve("internals");

    @TestFactory
    Stream<DynamicTest> snippetIsARegionOfASample() {
        List<Snippet> regions = regions();
        return documents()
                .flatMap(document -> Snippet.ofMarkdown(document).stream())
                .map(snippet -> DynamicTest.dynamicTest(snippet.origin(), () -> snippet.assertIsOneOf(regions)));
    }

    @Test
    void hasSnippets() {
        assertThat(Snippet.ofMarkdown(README)).isNotEmpty();
    }

    private static Stream<Path> documents() {
        return Stream.concat(Stream.of(README), files(DOCS, ".*\\.md")).filter(file -> !file.startsWith(INTERNALS));
    }

    private static List<Snippet> regions() {
        return sources()
                .flatMap(folder -> files(folder, ".*\\.(java|kt)"))
                .flatMap(file -> Snippet.ofRegions(file).stream())
                .toList();
    }

    private static Stream<Path> sources() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.map(folder -> folder.resolve("src")).filter(Files::isDirectory).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder, String pattern) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(pattern)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
