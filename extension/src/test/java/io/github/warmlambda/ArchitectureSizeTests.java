package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What one can read at a time: a room, a file, and the classes that cannot be read one by one. */
class ArchitectureSizeTests {

    /** From the module of these tests, and from that which runs them on JUnit 6. */
    private static final Path SOURCES = Path.of("../extension/src/main/java");

    private static final int CLASSES_IN_A_KNOT = 8;
    private static final int FILES_IN_A_ROOM = 40;
    private static final int LINES_IN_A_FILE = 400;

    /** Each is one thing that no clean cut divides. */
    private static final Set<String> LARGE_ROOMS = Set.of("internal.bridge", "internal.runtime");

    @TestFactory
    List<DynamicTest> noRoomHasALargeKnot() {
        return Rooms.forEachRoom(room -> assertThat(new Knots(room).above(CLASSES_IN_A_KNOT))
                .as(
                        "%s: at most %s classes may lead to each other, as who reads one has to read all",
                        room.packageName(), CLASSES_IN_A_KNOT)
                .isEmpty());
    }

    @TestFactory
    List<DynamicTest> noRoomHasManyFiles() {
        return Rooms.forEachRoom(room -> {
            if (!LARGE_ROOMS.contains(room.name())) {
                assertThat(filesOf(room)).as(room.packageName()).hasSizeLessThanOrEqualTo(FILES_IN_A_ROOM);
            }
        });
    }

    @Test
    void noFileIsLong() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(ArchitectureSizeTests::isJava)
                            .filter(it -> linesOf(it) > LINES_IN_A_FILE)
                            .map(it -> linesOf(it) + " lines: " + it))
                    .as("files of more than %s lines", LINES_IN_A_FILE)
                    .isEmpty();
        }
    }

    private static List<Path> filesOf(Room room) {
        try (Stream<Path> files = Files.list(SOURCES.resolve(room.packageName().replace('.', '/')))) {
            return files.filter(ArchitectureSizeTests::isJava).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isJava(Path file) {
        return file.toString().endsWith(".java");
    }

    private static long linesOf(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
