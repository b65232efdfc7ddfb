package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.MarkdownPage.Link;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each relative link of the documents leads somewhere, and each page that users need is near the README. */
class DocumentLinksTests {

    private static final Path ROOT = Path.of("..");
    private static final Path DOCS = ROOT.resolve("docs");

    @TestFactory
    Stream<DynamicTest> linksLeadSomewhere() {
        return MarkdownPage.files().stream()
                .map(file -> DynamicTest.dynamicTest(
                        ROOT.relativize(file).toString(),
                        () -> assertThat(broken(MarkdownPage.read(file))).isEmpty()));
    }

    private static List<String> broken(MarkdownPage page) {
        return page.links().stream()
                .filter(link -> !link.problem().isEmpty())
                .map(link -> "%s, line %d: (%s): %s".formatted(page.file(), link.line(), link.target(), link.problem()))
                .toList();
    }

    @Test
    void theReadmeLeadsToEachPageForUsersByTwoLinks() {
        Set<Path> reached = new LinkedHashSet<>(Set.of(ROOT.resolve("README.md")));
        for (int clicks = 1; clicks <= 2; clicks++) {
            for (Path file : List.copyOf(reached)) {
                MarkdownPage.read(file).links().stream()
                        .map(Link::file)
                        .filter(target -> target.toString().endsWith(".md") && Files.exists(target))
                        .forEach(reached::add);
            }
        }

        assertThat(reached)
                .containsAll(MarkdownPage.files().stream()
                        .filter(file -> file.startsWith(DOCS) && !file.startsWith(DOCS.resolve("internals")))
                        .toList());
    }

    @Test
    void theIndexOfInternalsLeadsToEachOfThem() {
        Path internals = DOCS.resolve("internals");
        Path index = internals.resolve("README.md");

        assertThat(MarkdownPage.read(index).links())
                .extracting(Link::file)
                .containsAll(MarkdownPage.files().stream()
                        .filter(file -> file.startsWith(internals) && !file.equals(index))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "What it proves, what-it-proves",
        "`@WarmLambda` on a class, warmlambda-on-a-class",
        "\"Why is my static 0?\", why-is-my-static-0",
        "The [limits](limits.md) of NO_STATE_LEAK, the-limits-of-no_state_leak",
        "Init – and more, init--and-more"
    })
    void anchorsAreThoseThatGithubMakes(String heading, String anchor) {
        assertThat(MarkdownPage.anchor(heading)).isEqualTo(anchor);
    }

    @Test
    void findsLinksAndAnchorsOutsideOfCodeOnly() {
        MarkdownPage page = MarkdownPage.of(
                Path.of("../docs/a.md"),
                List.of(
                        "# A",
                        "see [b](b.md#c) and `[no](no.md)`",
                        "## B",
                        "```",
                        "# no",
                        "[no](no.md)",
                        "```",
                        "## B"));

        assertThat(page.anchors()).containsExactlyInAnyOrder("a", "b", "b-1");
        assertThat(page.links()).containsExactly(new Link(2, "b.md#c", Path.of("../docs/b.md"), "c"));
    }
}
