package io.github.warmlambda.internal.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The page of a run, and what else is made of it. The page is a fixed beginning that shows all data which comes after it, one element
 * for each record; so a page that ends anywhere is one that shows what is there.
 */
final class ReportFile {

    private static final String BEGIN = "<script type=\"application/json\" class=\"record\">";
    private static final String END = "</script>\n";

    private final Path directory;
    private final RunFile page;
    private final RunFile trace;

    ReportFile(Path directory) throws IOException {
        String run = RunId.ofThisJvm();
        this.directory = directory;
        this.page = new RunFile(directory.resolve("index.html"), run, resource("page.html"));
        this.trace = new RunFile(directory.resolve("trace.part"), run, "");
    }

    private static String resource(String name) throws IOException {
        try (InputStream content = ReportFile.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new IOException(name + " is not on the class path");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Add a record. */
    void append(Map<String, Object> record) throws IOException {
        page.append(BEGIN + JsonText.of(record) + END);
    }

    /** Add events of the trace. */
    void appendTrace(List<Map<String, Object>> events) throws IOException {
        trace.append(events.stream().map(event -> JsonText.of(event) + "\n").collect(Collectors.joining()));
    }

    /** Write the data and the trace of the whole run, of all JVMs so far. Returns where the page is. */
    Path end() throws IOException {
        List<String> records = page.added()
                .lines()
                .filter(line -> line.startsWith(BEGIN) && line.endsWith(END.strip()))
                .map(line -> line.substring(
                        BEGIN.length(), line.length() - END.strip().length()))
                .toList();
        Files.writeString(
                directory.resolve("report.json"),
                "{\"version\": 1, \"records\": [\n" + String.join(",\n", records) + "\n]}\n");
        Files.writeString(
                directory.resolve("trace.json"),
                "[\n" + trace.added().lines().collect(Collectors.joining(",\n")) + "\n]\n");
        return page.path();
    }
}
