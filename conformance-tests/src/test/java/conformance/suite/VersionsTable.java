package conformance.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where the versions of AWS's runtime differ from the newest, case by case. */
public final class VersionsTable {

    /** Where it begins in the document. */
    static final String TITLE = "## Versions of AWS's runtime\n";

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\| `");
    private static final int SHOWN = 60;
    private static final int BEFORE_DIFFERENCE = 30;
    private static final int AFTER_DIFFERENCE = 50;

    private static final String HEAD = TITLE + """

            This table shows what other versions of AWS's libraries make of the cases above, in a process. The head of a column names the
            runtime interface client and the serialization. The rows are the events for which not all versions gave the same answer. All other
            cases gave the same with each. A longer text is cut, and has a checksum. The last column shows where the oldest version that differs
            from the newest does so. `mvn verify -pl conformance-tests -am -Dconformance.versions=all -Dconformance.write` writes this anew.

            """;

    private final Map<RuntimeVersions, Map<String, String>> answers = new LinkedHashMap<>();

    /** Add what a run wrote. */
    public void add(RuntimeVersions versions, Path file) throws IOException {
        answers.put(versions, VersionsRun.read(file));
    }

    /** The rows, in Markdown. */
    public List<String> rows() {
        Set<String> events = new LinkedHashSet<>();
        answers.values().forEach(all -> events.addAll(all.keySet()));
        return events.stream()
                .filter(this::differs)
                .sorted(Comparator.comparingInt(VersionsTable::number).thenComparing(it -> it))
                .map(event -> row(event) + " " + difference(event))
                .toList();
    }

    private static int number(String event) {
        return Integer.parseInt(event.substring(0, event.indexOf(' ')));
    }

    private boolean differs(String event) {
        return answers.values().stream()
                        .map(all -> String.valueOf(all.get(event)))
                        .distinct()
                        .count()
                > 1;
    }

    private String row(String event) {
        int end = event.indexOf(' ');
        String beginning = "| %s | %s | ".formatted(event.substring(0, end), cell(event.substring(end + 1)));
        return answers.values().stream()
                .map(all -> cell(all.getOrDefault(event, "-")))
                .collect(Collectors.joining(" | ", beginning, " |"));
    }

    /** The beginning of what came, on one line; of a longer text, with a checksum of all of it. */
    private static String cell(String text) {
        String line = onOneLine(text);
        return line.length() <= SHOWN
                ? code(line)
                : code(line.substring(0, SHOWN) + "…") + " %08x".formatted(line.hashCode());
    }

    /** Where the oldest that differs from the newest does so: what both have there. */
    private String difference(String event) {
        List<String> texts = answers.values().stream()
                .map(all -> onOneLine(all.getOrDefault(event, "-")))
                .toList();
        String newest = texts.get(texts.size() - 1);
        String other =
                texts.stream().filter(it -> !it.equals(newest)).findFirst().orElse(newest);
        int at = 0;
        while (at < Math.min(newest.length(), other.length()) && newest.charAt(at) == other.charAt(at)) {
            at++;
        }
        return code(excerpt(other, at)) + ", not " + code(excerpt(newest, at)) + " |";
    }

    private static String excerpt(String text, int at) {
        int from = Math.max(0, at - BEFORE_DIFFERENCE);
        int to = Math.min(text.length(), at + AFTER_DIFFERENCE);
        return (from == 0 ? "" : "…") + text.substring(from, to) + (to == text.length() ? "" : "…");
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String code(String text) {
        return "`" + text.replace("`", "'").replace("|", "\\|") + "`";
    }

    /** A row for each event, whether it differs or not. */
    public List<String> allRows() {
        return answers.values().stream()
                .flatMap(all -> all.keySet().stream())
                .distinct()
                .map(this::row)
                .toList();
    }

    /** The rows of a document. */
    public static List<String> rowsIn(String document) {
        return document.substring(Math.max(0, document.indexOf(TITLE)))
                .lines()
                .filter(line -> ROW.matcher(line).find())
                .toList();
    }

    /** All of it, as it stands in the document. */
    public String text() {
        List<String> titles = new ArrayList<>(
                answers.keySet().stream().map(RuntimeVersions::title).toList());
        String head = "| # | event | " + String.join(" | ", titles) + " | where |\n|---|---|"
                + "---|".repeat(titles.size() + 1) + "\n";
        return HEAD + head + String.join("\n", rows()) + "\n";
    }

    /** The numbers of the cases that a document has rows for. */
    public static List<Integer> numbersIn(String document) {
        return rowsIn(document).stream()
                .map(row -> Integer.valueOf(row.split(" ")[1]))
                .distinct()
                .toList();
    }
}
