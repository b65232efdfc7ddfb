package io.github.warmlambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What {@code docs/internals/architecture.md} says of the rooms: in its drawing, in its table, and where it quotes code. */
final class ArchitectureDocument {

    private static final String ARROW = " --> ";
    private static final Pattern ROOMS = Pattern.compile("^## Rooms$(.*?)(?=^## )", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern FENCED = Pattern.compile("^```$(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern CEILING = Pattern.compile(" *\\+-+\\+");
    private static final Pattern DRAWN_LINE = Pattern.compile(" (\\d| ) \\|  (.*?) *\\|");
    private static final Pattern ROW = Pattern.compile("^\\| *(\\d.*?) *\\|$", Pattern.MULTILINE);
    private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");

    private final String text;
    private final String rooms;

    ArchitectureDocument(String text) {
        this.text = text;
        this.rooms = first(ROOMS, text);
    }

    static ArchitectureDocument read() {
        try {
            return new ArchitectureDocument(Files.readString(Path.of("../docs/internals/architecture.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A room as the table has it. */
    record Row(int floor, String room, List<String> named, List<String> libraries) {}

    List<Row> rows() {
        return ROW.matcher(rooms).results().map(it -> row(it.group(1))).toList();
    }

    List<Row> rowsOf(String room) {
        return rows().stream().filter(it -> it.room().equals(room)).toList();
    }

    /** The floors that a room is drawn on, from the highest to the lowest. */
    List<Integer> floorsOf(String room) {
        return drawn().stream()
                .filter(it -> it.rooms().anyMatch(room::equals))
                .map(Drawn::floor)
                .distinct()
                .toList();
    }

    List<String> drawnRooms() {
        return drawn().stream().flatMap(Drawn::rooms).distinct().toList();
    }

    /** The rooms that arrows lead to from this one. */
    List<String> drawnArrowsOf(String room) {
        return drawn().stream()
                .filter(it -> it.from().equals(room))
                .flatMap(it -> it.to().stream())
                .sorted()
                .toList();
    }

    /** What stands between backticks. */
    List<String> quotations() {
        return QUOTED.matcher(FENCED.matcher(text).replaceAll(""))
                .results()
                .map(it -> it.group(1))
                .distinct()
                .toList();
    }

    /** A part of the drawing: a room, and those that an arrow leads to from it. */
    private record Drawn(int floor, String from, List<String> to) {

        Stream<String> rooms() {
            return Stream.concat(Stream.of(from), to.stream());
        }
    }

    private List<Drawn> drawn() {
        List<Drawn> drawn = new ArrayList<>();
        int floor = -1;
        for (String line :
                drawing().filter(it -> !CEILING.matcher(it).matches()).toList()) {
            Matcher parts = DRAWN_LINE.matcher(line);
            if (!parts.matches()) {
                throw new IllegalStateException("No line of the drawing of floors: " + line);
            }
            floor = parts.group(1).isBlank() ? floor : Integer.parseInt(parts.group(1));
            for (String part : parts.group(2).split(" {2,}")) {
                String[] ends = part.split(ARROW, 2);
                drawn.add(new Drawn(floor, ends[0], ends.length == 1 ? List.of() : list(ends[1])));
            }
        }
        return drawn;
    }

    private Stream<String> drawing() {
        return first(FENCED, rooms).strip().lines();
    }

    private static Row row(String line) {
        String[] cells = line.replace("`", "").split(" *\\| *");
        return new Row(Integer.parseInt(cells[0]), cells[1], list(cells[3]), list(cells[4]));
    }

    private static List<String> list(String cell) {
        return cell.equals("-")
                ? List.of()
                : Arrays.stream(cell.split(", ")).sorted().toList();
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .findFirst()
                .map(it -> it.group(1))
                .orElseThrow(() -> new IllegalArgumentException("docs/internals/architecture.md has no " + pattern));
    }
}
