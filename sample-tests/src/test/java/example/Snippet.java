package example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lines of code, from a document or from a tagged region of a source file, without their common indentation. */
record Snippet(String origin, List<String> lines) {

    private static final Pattern TAG = Pattern.compile("\\s*// tag::(?<name>[\\w-]+)\\[]");

    private static final Pattern MARK = Pattern.compile("\\s*// (tag|end)::[\\w-]+\\[]");

    static List<Snippet> ofMarkdown(Path document) {
        List<String> lines = read(document);
        List<Snippet> snippets = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().matches("```(java|kotlin)")) {
                snippets.add(between("%s, line %d".formatted(document.getFileName(), i + 1), lines, i + 1, "```"));
            }
        }
        return snippets;
    }

    static List<Snippet> ofRegions(Path source) {
        List<String> lines = read(source);
        List<Snippet> regions = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher tag = TAG.matcher(lines.get(i));
            if (tag.matches()) {
                String name = tag.group("name");
                regions.add(between(
                        "region [%s] of %s".formatted(name, source.getFileName()),
                        lines,
                        i + 1,
                        "// end::" + name + "[]"));
            }
        }
        return regions;
    }

    private static Snippet between(String origin, List<String> lines, int first, String end) {
        for (int i = first; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(end)) {
                String text = lines.subList(first, i).stream()
                        .filter(line -> !MARK.matcher(line).matches())
                        .collect(Collectors.joining("\n"));
                return new Snippet(origin, text.stripIndent().lines().toList());
            }
        }
        throw new IllegalArgumentException("%s has no end [%s]".formatted(origin, end));
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fail with the lines that differ from the region that is nearest to this snippet. */
    void assertIsOneOf(List<Snippet> regions) {
        if (regions.stream().anyMatch(region -> region.lines.equals(lines))) {
            return;
        }
        Snippet nearest = regions.stream()
                .max(Comparator.comparingLong(this::likeness))
                .orElseThrow(() -> new AssertionError("No sample has a tagged region"));
        throw new AssertionError("%s is no tagged region of a sample. The nearest is %s; these lines differ:%n%s"
                .formatted(origin, nearest.origin(), String.join(System.lineSeparator(), differences(nearest))));
    }

    /** How many lines both have, whatever their order, less those of the region that this snippet has not. */
    private long likeness(Snippet region) {
        long common = region.lines.stream().filter(lines::contains).count();
        return 2 * common - region.lines.size();
    }

    private List<String> differences(Snippet region) {
        return IntStream.range(0, Math.max(lines.size(), region.lines.size()))
                .filter(line -> !at(line).equals(region.at(line)))
                .mapToObj(line -> "line %d%n  here:   %s%n  region: %s".formatted(line + 1, at(line), region.at(line)))
                .toList();
    }

    private String at(int line) {
        return line < lines.size() ? lines.get(line) : "(no such line)";
    }
}
