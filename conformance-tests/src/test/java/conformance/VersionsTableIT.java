package conformance;

import static org.assertj.core.api.Assertions.assertThat;

import conformance.suite.Document;
import conformance.suite.RuntimeVersions;
import conformance.suite.VersionsRun;
import conformance.suite.VersionsTable;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the document says of other versions of AWS's runtime is true. By default those cases run for which they differ; with
 * {@code -Dconformance.versions=all} all cases run.
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

    @Test
    void theDocumentSaysWhereTheyDiffer(@TempDir Path directory) throws Exception {
        Path file = Path.of(System.getProperty("conformance.document"));
        boolean all = System.getProperty("conformance.versions", "").equals("all");
        String document = Document.read(file);
        String numbers = all
                ? ""
                : VersionsTable.numbersIn(document).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(","));
        VersionsTable table = new VersionsTable();
        for (RuntimeVersions versions : RuntimeVersions.ALL) {
            Path answers = directory.resolve(versions.client());
            versions.run(Program.class, JARS, numbers, answers.toString());
            table.add(versions, answers);
        }

        if (all && System.getProperty("conformance.write") != null) {
            Document.writeVersions(file, table);
        }
        assertThat(table.rows()).as("rows").isNotEmpty();
        assertThat(Document.read(file))
                .as(
                        "%s is not what was found; run with -Dconformance.versions=all -Dconformance.write to write it anew",
                        file)
                .endsWith("\n" + table.text());
    }
}
