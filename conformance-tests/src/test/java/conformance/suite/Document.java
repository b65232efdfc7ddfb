package conformance.suite;

import static io.github.warmlambda.environment.Isolation.CLASS_LOADER;
import static io.github.warmlambda.environment.Isolation.PROCESS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The file that says what the suite found. */
public final class Document {

    private static final String HEAD = """
            # Conformance with AWS's Java runtime

            The module `conformance-tests` generates this page: `mvn verify -pl conformance-tests -am -Dconformance.write` writes it anew. Each case
            is a handler with events and with what AWS's runtime makes of them, word for word: payload, error, stack trace, log, and whether
            the environment goes on. It runs with `isolation = CLASS_LOADER` and with `isolation = PROCESS`, which is AWS's own process.
            *As AWS* means that all of this is what the case says. *Agree* means that the whole logs are also the same with both.

            aws-lambda-java-runtime-interface-client %s, aws-lambda-java-serialization %s: of %d cases, **%d run with both and agree**.

            The comparison leaves out request ids, times and durations, the names of log streams and class loaders, line numbers, the
            JDK's frames of reflective calls, the address of the Runtime API, the version of Java, and the start time that the REPORT line
            of a process of its own tells beside AWS's values.
            """;

    private final Map<Topic, List<Comparison>> results;

    /** A document on these results, in their order. */
    public Document(Map<Topic, List<Comparison>> results) {
        this.results = results;
    }

    /** How many cases agree. */
    public long agreeing() {
        return results.values().stream()
                .flatMap(List::stream)
                .filter(Comparison::agrees)
                .count();
    }

    /** The text, in Markdown. */
    public String text() {
        long all = results.values().stream().mapToLong(List::size).sum();
        StringBuilder text =
                new StringBuilder(HEAD.formatted(Versions.RUNTIME, Versions.SERIALIZATION, all, agreeing()));
        results.forEach((topic, comparisons) -> {
            text.append("\n## ").append(topic.name()).append("\n\n");
            text.append("| # | case | CLASS_LOADER | PROCESS | both |\n|---|---|---|---|---|\n");
            comparisons.forEach(comparison -> text.append(row(comparison)));
        });
        return text.toString();
    }

    private static String row(Comparison comparison) {
        ConformanceCase conformance = comparison.conformance();
        return "| %d | %s | %s | %s | %s |\n"
                .formatted(
                        conformance.number(),
                        conformance.title().replace("|", "\\|"),
                        comparison.verdict(CLASS_LOADER),
                        comparison.verdict(PROCESS),
                        comparison.verdict());
    }

    /** The content of the file, or an empty text if there is none. */
    public static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content of the file down to what it says of other versions. */
    public static String readCases(Path file) {
        String text = read(file);
        int end = text.indexOf("\n" + VersionsTable.TITLE);
        return end < 0 ? text : text.substring(0, end);
    }

    /** Write the file anew, except what it says of other versions. */
    public void write(Path file) {
        write(file, text() + read(file).substring(readCases(file).length()));
    }

    /** Write anew what the file says of other versions. */
    public static void writeVersions(Path file, VersionsTable table) {
        write(file, readCases(file) + "\n" + table.text());
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
