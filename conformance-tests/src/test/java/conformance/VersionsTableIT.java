package conformance;

import static org.assertj.core.api.Assertions.assertThat;

import conformance.suite.Document;
import conformance.suite.RuntimeVersions;
import conformance.suite.VersionsRun;
import conformance.suite.VersionsTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the document says of other versions of AWS's runtime is true. By default the oldest of them runs the cases for which they
 * differ; with {@code -Dconformance.versions=all} each runs all cases.
 */
@EnabledIfSystemProperty(named = "conformance.document", matches = ".+")
@EnabledOnJre(value = JRE.JAVA_17, disabledReason = "The document shows the texts of JDK 17.")
class VersionsTableIT {

    private static final Path JARS = Path.of("target", "versions");

    /** What runs with each pair of versions. */
    static final class Program {

        private Program() {}

        public static void main(String[] arguments) throws Exception {
            VersionsRun.run(Cases.ALL, VersionsRun.numbers(arguments[0]), Path.of(arguments[1]));
        }
    }

    private static final Path DOCUMENT = Path.of(System.getProperty("conformance.document", ""));

    @TempDir
    private Path directory;

    private void run(VersionsTable table, RuntimeVersions versions, String numbers) throws IOException {
        Path answers = directory.resolve(versions.client());
        versions.run(Program.class, JARS, numbers, answers.toString());
        table.add(versions, answers);
    }

    @Test
    @DisabledIfSystemProperty(named = "conformance.versions", matches = "all")
    void theOldestDoesWhatTheDocumentSaysWhereTheyDiffer() throws IOException {
        String document = Document.read(DOCUMENT);
        VersionsTable oldest = new VersionsTable();
        run(
                oldest,
                RuntimeVersions.ALL.get(0),
                VersionsTable.numbersIn(document).stream().map(String::valueOf).collect(Collectors.joining(",")));

        List<String> rows =
                oldest.allRows().stream().map(VersionsTableIT::comparable).toList();
        assertThat(VersionsTable.rowsIn(document))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(rows).as("rows, for %s", row).anyMatch(comparable(row)::startsWith));
    }

    /** Where a stack overflows, and with it the trace of which the checksum is, is another place in each run. */
    private static String comparable(String row) {
        return row.replaceAll("(StackOverflowError[^|]*`) [0-9a-f]{8}", "$1");
    }

    @Test
    @EnabledIfSystemProperty(named = "conformance.versions", matches = "all")
    void theDocumentSaysWhereTheyDiffer() throws IOException {
        VersionsTable table = new VersionsTable();
        for (RuntimeVersions versions : RuntimeVersions.ALL) {
            run(table, versions, "");
        }

        if (System.getProperty("conformance.write") != null) {
            Document.writeVersions(DOCUMENT, table);
        }
        assertThat(Document.read(DOCUMENT))
                .as(
                        "%s is not what was found; run with -Dconformance.versions=all -Dconformance.write to write it anew",
                        DOCUMENT)
                .endsWith("\n" + table.text());
    }
}
