package io.github.warmlambda;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A package on its floor, the other rooms that it may name, and the libraries that it may use. */
record Room(int floor, String name, Set<String> named, Set<Library> libraries) {

    static final String BASE = "io.github.warmlambda";

    static Room room(int floor, String name) {
        return new Room(floor, name, Set.of(), Set.of());
    }

    Room names(String... rooms) {
        return new Room(floor, name, Set.of(rooms), libraries);
    }

    Room uses(Library... used) {
        return new Room(floor, name, named, Set.of(used));
    }

    String packageName() {
        return packageOf(name);
    }

    /** The name that {@code docs/internals/architecture.md} has for this room. */
    String title() {
        return titleOf(name);
    }

    boolean holds(JavaClass type) {
        return type.getPackageName().equals(packageName());
    }

    List<String> idleArrows() {
        Set<String> packages = packagesNamed();
        return named.stream().filter(it -> !packages.contains(packageOf(it))).toList();
    }

    List<Library> idleLibraries() {
        Set<String> packages = packagesNamed();
        return libraries.stream()
                .filter(it -> packages.stream().noneMatch(it::holds))
                .toList();
    }

    List<String> titlesOfNamed() {
        return named.stream().map(Room::titleOf).sorted().toList();
    }

    List<String> titlesOfLibraries() {
        return libraries.stream().map(Library::title).sorted().toList();
    }

    static String packageOf(String room) {
        return room.isEmpty() ? BASE : BASE + "." + room;
    }

    private static String titleOf(String room) {
        return room.isEmpty() ? BASE : "." + room;
    }

    /** The packages outside of this room that its classes name. */
    private Set<String> packagesNamed() {
        return Rooms.CLASSES.stream()
                .filter(this::holds)
                .flatMap(it -> it.getDirectDependenciesFromSelf().stream())
                .map(it -> it.getTargetClass().getBaseComponentType().getPackageName())
                .filter(it -> !it.equals(packageName()))
                .collect(Collectors.toSet());
    }
}
