package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.catalogue.Catalogue;
import io.github.warmlambda.catalogue.Innocent;
import io.github.warmlambda.catalogue.Planted;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the checks find of the bugs in the catalogue, and what they say of the handlers without one; once in a plain JVM, and
 * once with Byte Buddy's agent. The table in the docs is written anew with {@code -Dwarmlambda.writeDocs=true}.
 */
class WarmStateCatalogueIT {

    private static final Path DOCS = Path.of("../docs/warm-state.md");
    private static final String BEGIN = "<!-- catalogue -->\n";
    private static final String END = "<!-- end of catalogue -->\n";

    private static ForkedJvm.Result plain;
    private static ForkedJvm.Result withAgent;

    @BeforeAll
    static void run() {
        plain = new ForkedJvm().run(Catalogue.class);
        withAgent = new ForkedJvm().option("-javaagent:" + agent()).run(Catalogue.class);
    }

    private static String agent() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(element -> Path.of(element).getFileName().toString().startsWith("byte-buddy-agent"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theCatalogueIsLarge() {
        assertThat(Catalogue.planted()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(Catalogue.innocent()).hasSizeGreaterThanOrEqualTo(15);
        assertThat(plain.exitStatus()).as(plain.output()).isZero();
        assertThat(withAgent.exitStatus()).as(withAgent.output()).isZero();
    }

    @Test
    void fourOutOfFiveBugsAreFoundWithoutAnAgent() {
        assertThat(found(plain)).hasSizeGreaterThanOrEqualTo(Catalogue.planted().size() * 80 / 100);
    }

    @Test
    void nineteenOutOfTwentyBugsAreFoundWithOne() {
        assertThat(found(withAgent))
                .hasSizeGreaterThanOrEqualTo(Catalogue.planted().size() * 95 / 100);
    }

    @Test
    void whatIsMissedHasItsReason() {
        Set<String> found = found(plain);
        for (Class<?> type : Catalogue.planted()) {
            String reason = type.getAnnotation(Planted.class).missedBecause();
            assertThat(reason.isEmpty()).as(type.getSimpleName()).isEqualTo(found.contains(type.getSimpleName()));
        }
    }

    @Test
    void thereIsNoFalseAlarm() {
        assertThat(lines(plain, "alarm")).isEmpty();
        assertThat(lines(withAgent, "alarm")).isEmpty();
    }

    @Test
    void nothingElseIsPrinted() {
        List<String> expected = List.of("planted", "alarm");
        for (ForkedJvm.Result result : List.of(plain, withAgent)) {
            assertThat(result.output().lines().filter(line -> !expected.contains(line.split("\t")[0])))
                    .isEmpty();
        }
    }

    /** What was found is no part of it, as that is measured; the tests above hold it. */
    @Test
    void theTableInTheDocsNamesAllCases() throws IOException {
        String docs = Files.readString(DOCS);
        int begin = docs.indexOf(BEGIN) + BEGIN.length();
        int end = docs.indexOf(END);
        if (Boolean.getBoolean("warmlambda.writeDocs")) {
            Files.writeString(DOCS, docs.substring(0, begin) + table() + docs.substring(end));
        }
        assertThat(withoutResults(docs.substring(begin, end))).isEqualTo(withoutResults(table()));
    }

    private static String withoutResults(String table) {
        return table.replaceAll("Of \\d+ bugs, \\d+ are found in a plain JVM, and \\d+ with an agent", "")
                .replaceAll("\\| (yes|\\*\\*no\\*\\*) \\| (yes|\\*\\*no\\*\\*) \\|", "|");
    }

    private static String table() {
        Set<String> foundPlain = found(plain);
        Set<String> foundWithAgent = found(withAgent);
        String bugs = Catalogue.planted().stream()
                .map(type -> "| %s | `%s` | %s | %s | %s |\n"
                        .formatted(
                                type.getAnnotation(Planted.class).value(),
                                type.getAnnotation(Planted.class).by(),
                                foundPlain.contains(type.getSimpleName()) ? "yes" : "**no**",
                                foundWithAgent.contains(type.getSimpleName()) ? "yes" : "**no**",
                                type.getAnnotation(Planted.class).missedBecause()))
                .collect(Collectors.joining());
        String keepers = Catalogue.innocent().stream()
                .map(type ->
                        "- %s\n".formatted(type.getAnnotation(Innocent.class).value()))
                .collect(Collectors.joining());
        return """
                Of %d bugs, %d are found in a plain JVM, and %d with an agent.

                | bug | found by | plain | with agent | missed because |
                |---|---|---|---|---|
                %s
                No false alarm, after two invocations that warm up, on

                %s""".formatted(Catalogue.planted().size(), foundPlain.size(), foundWithAgent.size(), bugs, keepers);
    }

    private static Set<String> found(ForkedJvm.Result result) {
        return lines(result, "planted").stream()
                .filter(line -> line.endsWith("\ttrue"))
                .map(line -> line.split("\t")[1])
                .collect(Collectors.toSet());
    }

    private static List<String> lines(ForkedJvm.Result result, String kind) {
        return result.output()
                .lines()
                .filter(line -> line.startsWith(kind + "\t"))
                .toList();
    }
}
