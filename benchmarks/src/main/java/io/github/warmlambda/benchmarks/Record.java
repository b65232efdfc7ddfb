package io.github.warmlambda.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** The results of record: what a run prints, between two marks of a document. */
final class Record {

    static final Record NONE = new Record(Optional.empty());

    private static final String BEGIN = "<!-- results: written by the benchmarks -->\n";
    private static final String END = "<!-- end of results -->\n";

    private final Optional<Path> document;

    private Record(Optional<Path> document) {
        this.document = document;
    }

    /** Begin to record a run. */
    static Record begin() {
        Path root = Path.of("").toAbsolutePath();
        while (root != null && !Files.isDirectory(root.resolve("docs"))) {
            root = root.getParent();
        }
        if (root == null) {
            throw new IllegalStateException(
                    "There is no folder docs/ here or above, so there is nothing to record in.");
        }
        return new Record(Optional.of(root.resolve("docs/internals/benchmarks.md")));
    }

    /** Write what was printed. */
    void end() throws IOException {
        if (document.isEmpty()) {
            return;
        }
        String text = Files.readString(document.get());
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        if (begin < BEGIN.length() || end < begin) {
            throw new IllegalStateException(document.get() + " lacks the marks between which results are written.");
        }
        String results = "\n" + Machine.describe() + " " + LocalDate.now() + ".\n" + Report.printed() + "\n";
        Files.writeString(document.get(), text.substring(0, begin) + results + text.substring(end));
    }
}
