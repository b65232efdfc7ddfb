package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.github.warmlambda.ArchitectureDocument.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@code docs/internals/architecture.md} shows the rooms that {@link ArchitectureTests} enforces, and quotes only what exists. */
class ArchitectureDocumentTests {

    private static final ArchitectureDocument DOCUMENT = ArchitectureDocument.read();
    private static final Pattern CLASS = Pattern.compile("(internal\\.[a-z.]+)?([A-Z]\\w+)(?:\\.(\\w+)(?:\\(.*\\))?)?");
    private static final Pattern ROOM = Pattern.compile("\\.?((?:internal\\.|environment$|assertj$)[a-z.]*)");

    @Test
    void eachRoomHasOneRow() {
        assertThat(DOCUMENT.rows().stream().map(Row::room)).containsExactlyInAnyOrderElementsOf(titles());
    }

    @Test
    void eachRoomIsDrawn() {
        assertThat(DOCUMENT.drawnRooms()).containsExactlyInAnyOrderElementsOf(titles());
    }

    @Test
    void rowsGoDownTheFloors() {
        assertThat(DOCUMENT.rows().stream().map(Row::floor)).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @TestFactory
    List<DynamicTest> eachRoomStandsOnItsFloor() {
        return Rooms.forEachRoom(room -> {
            assertThat(DOCUMENT.floorsOf(room.title()))
                    .as("the floors that %s is drawn on", room.title())
                    .containsExactly(room.floor());
            assertThat(DOCUMENT.rowsOf(room.title()))
                    .extracting(Row::floor)
                    .as("the floor in the row of %s", room.title())
                    .containsExactly(room.floor());
        });
    }

    @TestFactory
    List<DynamicTest> eachRowHasTheRoomsThatItsRoomNames() {
        return Rooms.forEachRoom(room -> assertThat(DOCUMENT.rowsOf(room.title()))
                .extracting(Row::named)
                .as("the rooms that %s names", room.title())
                .containsExactly(room.titlesOfNamed()));
    }

    @TestFactory
    List<DynamicTest> eachRowHasTheThirdPartyOfItsRoom() {
        return Rooms.forEachRoom(room -> assertThat(DOCUMENT.rowsOf(room.title()))
                .extracting(Row::libraries)
                .as("the third party of %s", room.title())
                .containsExactly(room.titlesOfLibraries()));
    }

    @TestFactory
    List<DynamicTest> arrowsWithinAFloorAreDrawn() {
        return Rooms.forEachRoom(room -> assertThat(DOCUMENT.drawnArrowsOf(room.title()))
                .as("the arrows drawn from %s", room.title())
                .containsExactlyElementsOf(titlesOfNamedBeside(room)));
    }

    @Test
    void roomsThatAreQuotedExist() {
        assertThat(DOCUMENT.quotations().stream().map(ROOM::matcher).filter(Matcher::matches))
                .isNotEmpty()
                .allMatch(it -> titles().contains("." + it.group(1)), "is a room");
    }

    @Test
    void classesThatAreQuotedExist() {
        assertThat(DOCUMENT.quotations().stream()
                        .map(CLASS::matcher)
                        .filter(Matcher::matches)
                        .filter(it -> !exists(it))
                        .map(Matcher::group))
                .as("classes and members that docs/internals/architecture.md quotes, and that do not exist")
                .isEmpty();
    }

    private static List<String> titles() {
        return Rooms.LADDER.stream().map(Room::title).toList();
    }

    private static List<String> titlesOfNamedBeside(Room room) {
        return Rooms.LADDER.stream()
                .filter(it -> it.floor() == room.floor() && room.named().contains(it.name()))
                .map(Room::title)
                .sorted()
                .toList();
    }

    private static boolean exists(Matcher quoted) {
        Optional<String> room = Optional.ofNullable(quoted.group(1)).map(it -> Room.BASE + "." + it);
        return ownAndNamed()
                .filter(it -> it.getSimpleName().equals(quoted.group(2)))
                .filter(it -> room.isEmpty() || room.get().equals(it.getPackageName() + "."))
                .anyMatch(it -> quoted.group(3) == null || has(it, quoted.group(3)));
    }

    private static boolean has(JavaClass type, String member) {
        return type.getMembers().stream().anyMatch(it -> it.getName().equals(member));
    }

    private static Stream<JavaClass> ownAndNamed() {
        return Rooms.CLASSES.stream()
                .flatMap(it -> Stream.concat(
                        Stream.of(it),
                        it.getDirectDependenciesFromSelf().stream().map(arrow -> arrow.getTargetClass())));
    }
}
