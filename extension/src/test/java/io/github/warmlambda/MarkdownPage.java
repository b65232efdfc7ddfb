package io.github.warmlambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documents: what it links to, and the anchors that GitHub makes of its headings. */
record MarkdownPage(Path file, List<Link> links, Set<String> anchors) {

    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("]\\((?<target>[^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("#{1,6} +(?<text>.*)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");

    /** A relative link: the file, which is the page itself if only an anchor is given, and the anchor or an empty text. */
    record Link(int line, String target, Path file, String anchor) {

        /** What is wrong with this link, empty if nothing is. */
        String problem() {
            if (!Files.exists(file)) {
                return "there is no such file";
            }
            if (!anchor.isEmpty() && !read(file).anchors.contains(anchor)) {
                return "no heading of that page has this anchor; it has " + read(file).anchors;
            }
            return "";
        }
    }

    /** The README, the changelog, and all of docs/. */
    static List<Path> files() {
        return Stream.concat(Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CHANGELOG.md")), docs())
                .toList();
    }

    private static Stream<Path> docs() {
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MarkdownPage read(Path file) {
        try {
            return of(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MarkdownPage of(Path file, List<String> lines) {
        List<Link> links = new ArrayList<>();
        Set<String> anchors = new HashSet<>();
        Map<String, Integer> uses = new HashMap<>();
        boolean code = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.strip().startsWith("```")) {
                code = !code;
            } else if (!code) {
                links.addAll(links(file, i + 1, line));
                Matcher heading = HEADING.matcher(line);
                if (heading.matches()) {
                    String anchor = anchor(heading.group("text"));
                    int use = uses.merge(anchor, 1, Integer::sum);
                    anchors.add(use == 1 ? anchor : anchor + "-" + (use - 1));
                }
            }
        }
        return new MarkdownPage(file, links, anchors);
    }

    private static List<Link> links(Path page, int line, String text) {
        return LINK.matcher(text.replaceAll("`[^`]*`", "code"))
                .results()
                .map(link -> link.group(1))
                .filter(target -> !ELSEWHERE.matcher(target).matches())
                .map(target -> link(page, line, target))
                .toList();
    }

    private static Link link(Path page, int line, String target) {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return new Link(line, target, file, parts.length > 1 ? parts[1] : "");
    }

    /** As GitHub makes it: lower case, without punctuation, with hyphens for blanks. */
    static String anchor(String heading) {
        return heading.strip()
                .replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
