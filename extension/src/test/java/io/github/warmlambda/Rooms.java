package io.github.warmlambda;

import static io.github.warmlambda.Room.room;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;

/** The ladder of rooms. A change here is a change of {@code docs/internals/architecture.md}, which shows the same to people. */
final class Rooms {

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(Room.BASE);

    static final List<Room> LADDER = List.of(
            room(7, "assertj")
                    .names("", "internal.watch", "internal.payload", "environment")
                    .uses(Library.ASSERTJ),
            room(6, "")
                    .names(
                            "internal.function",
                            "internal.report",
                            "internal.watch",
                            "internal.payload",
                            "internal.instrumentation.lifting",
                            "internal.configuration",
                            "environment")
                    .uses(Library.JUNIT, Library.AWS_LOGGING),
            room(6, "internal.session")
                    .names("", "internal.function", "internal.report")
                    .uses(Library.LAUNCHER, Library.JUNIT),
            room(5, "internal.function")
                    .names(
                            "internal.check",
                            "internal.report",
                            "internal.watch",
                            "internal.fork",
                            "internal.replay",
                            "internal.end",
                            "internal.runtime",
                            "internal.state",
                            "internal.payload",
                            "internal.loading",
                            "internal.configuration",
                            "internal.bridge",
                            "environment"),
            room(5, "internal.report")
                    .names(
                            "internal.watch",
                            "internal.runtime",
                            "internal.state",
                            "internal.configuration",
                            "environment"),
            room(5, "internal.check")
                    .names(
                            "internal.watch",
                            "internal.replay",
                            "internal.end",
                            "internal.runtime",
                            "internal.state",
                            "internal.configuration",
                            "internal.bridge",
                            "environment"),
            room(4, "internal.watch")
                    .names(
                            "internal.end",
                            "internal.runtime",
                            "internal.state",
                            "internal.payload",
                            "internal.instrumentation.lifting",
                            "internal.configuration",
                            "internal.bridge",
                            "environment"),
            room(4, "internal.fork")
                    .names(
                            "internal.runtime",
                            "internal.loading",
                            "internal.agent",
                            "internal.configuration",
                            "internal.bridge",
                            "environment"),
            room(4, "internal.replay")
                    .names("internal.runtime", "internal.state", "internal.payload", "internal.bridge", "environment"),
            room(4, "internal.end").names("internal.runtime", "internal.state", "internal.loading", "internal.heap"),
            room(4, "internal.runtime")
                    .names("internal.loading", "internal.instrumentation", "internal.bridge", "environment"),
            room(4, "internal.state").names("internal.loading", "internal.instrumentation", "environment"),
            room(4, "internal.payload")
                    .names("internal.loading", "internal.bridge", "environment")
                    .uses(Library.JACKSON),
            room(3, "internal.loading")
                    .names(
                            "internal.loading.classpath",
                            "internal.instrumentation",
                            "internal.configuration",
                            "internal.bridge"),
            room(3, "internal.loading.classpath"),
            room(3, "internal.agent").names("internal.instrumentation", "internal.bridge"),
            room(3, "internal.inside")
                    .names("internal.bridge")
                    .uses(
                            Library.AWS_CORE,
                            Library.AWS_LOGGING,
                            Library.AWS_SERIALIZATION,
                            Library.AWS_CLIENT,
                            Library.AWS_JACKSON),
            room(2, "internal.instrumentation.lifting")
                    .names("internal.instrumentation", "internal.bridge", "environment")
                    .uses(Library.ASM),
            room(2, "internal.instrumentation").names("internal.bridge").uses(Library.ASM),
            room(1, "internal.configuration").names("environment"),
            room(1, "internal.bridge"),
            room(1, "internal.heap"),
            room(0, "environment"));

    private Rooms() {}

    /** A test for each room, so that each reports on its own. */
    static List<DynamicTest> forEachRoom(Consumer<Room> rule) {
        return LADDER.stream()
                .map(room -> DynamicTest.dynamicTest(room.packageName(), () -> rule.accept(room)))
                .toList();
    }
}
