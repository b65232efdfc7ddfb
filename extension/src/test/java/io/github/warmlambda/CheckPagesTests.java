package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.environment.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each check has a page in the docs, which tells the same of each. */
class CheckPagesTests {

    private static final Path DOCS = Path.of("../docs");

    @ParameterizedTest
    @EnumSource
    void thePageOfACheckHasAllThatOneAsks(Check check) throws IOException {
        assertThat(Files.readString(DOCS.resolve("checks/" + check + ".md")))
                .startsWith("# " + check + "\n")
                .containsSubsequence(
                        "\n## What it finds\n",
                        "\n```\n",
                        "\n## What it does not find\n",
                        "\n## How to mend it\n",
                        "\n## How to allow it\n");
    }

    @Test
    void thePageOnStateLeadsToAllOfThem() throws IOException {
        String page = Files.readString(DOCS.resolve("warm-state.md"));

        assertThat(Check.values())
                .allSatisfy(check -> assertThat(page).contains("[%s](checks/%s.md)".formatted(check, check)));
    }
}
