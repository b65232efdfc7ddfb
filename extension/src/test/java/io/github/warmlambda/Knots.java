package io.github.warmlambda;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Sets of classes of a room each of which leads to each other, nested classes counted as a part of their outermost class: who
 * reads one of them has to read all. What an annotation names does not count: JUnit wants {@code @WarmLambda} to name the
 * extension that reads it.
 */
final class Knots {

    private final Map<String, Set<String>> arrows;

    Knots(Room room) {
        arrows = Rooms.CLASSES.stream()
                .filter(it -> room.holds(it) && !it.isAnnotation())
                .flatMap(it -> it.getDirectDependenciesFromSelf().stream())
                .filter(it -> room.holds(it.getTargetClass().getBaseComponentType()))
                .collect(groupingBy(
                        it -> outermost(it.getOriginClass()),
                        TreeMap::new,
                        mapping(
                                it -> outermost(it.getTargetClass().getBaseComponentType()),
                                toCollection(TreeSet::new))));
    }

    /** The knots of more classes than that, each as the arrows inside of it. */
    List<String> above(int limit) {
        return arrows.keySet().stream()
                .map(this::knotOf)
                .filter(it -> it.size() > limit)
                .distinct()
                .map(this::describe)
                .toList();
    }

    private Set<String> knotOf(String type) {
        Set<String> knot = new TreeSet<>(reachedFrom(type));
        knot.removeIf(it -> !reachedFrom(it).contains(type));
        return knot;
    }

    private Set<String> reachedFrom(String type) {
        Set<String> reached = new TreeSet<>();
        Deque<String> ahead = new ArrayDeque<>(named(type));
        while (!ahead.isEmpty()) {
            String next = ahead.pop();
            if (reached.add(next)) {
                ahead.addAll(named(next));
            }
        }
        return reached;
    }

    private Collection<String> named(String type) {
        return arrows.getOrDefault(type, Set.of());
    }

    private String describe(Set<String> knot) {
        return knot.stream()
                .map(type -> type + " -> "
                        + named(type).stream()
                                .filter(it -> knot.contains(it) && !it.equals(type))
                                .collect(joining(", ")))
                .collect(joining("\n    ", "a knot of " + knot.size() + " classes:\n    ", ""));
    }

    private static String outermost(JavaClass type) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return outermost.getSimpleName();
    }
}
