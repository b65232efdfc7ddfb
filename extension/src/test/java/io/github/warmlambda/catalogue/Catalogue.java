package io.github.warmlambda.catalogue;

import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.Finding;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Runs all cases, and prints what was found of each: one line, its parts separated by tabs. */
public final class Catalogue {

    private static final Set<Check> LOOKING_AT_STATE = EnumSet.complementOf(
            EnumSet.of(Check.STATIC_INITIALIZERS_ONCE, Check.NO_INIT_IN_INVOKE, Check.WARM_AS_COLD, Check.UNLOADS));

    private static final int WARM_UP = 2;
    private static final int JUDGED = 11;
    private static final int COMPARED = 5;

    /** Held, for the JVM forgets a logger that nobody holds, and with it its level. */
    private static final Logger WARM_LAMBDA = Logger.getLogger("io.github.warmlambda");

    private Catalogue() {}

    public static void main(String[] arguments) {
        // Some bugs leave threads, which keep their environments in memory: a warning of that is due here.
        WARM_LAMBDA.setLevel(Level.OFF);
        planted().forEach(type -> System.out.println("planted\t" + type.getSimpleName() + "\t" + isFound(type)));
        innocent()
                .forEach(type -> alarms(type)
                        .forEach(alarm -> System.out.println("alarm\t" + type.getSimpleName() + "\t" + alarm)));
        System.exit(0);
    }

    /** The handlers with a bug. */
    public static List<Class<?>> planted() {
        return Stream.of(PlantedFields.class, PlantedCollections.class, PlantedResources.class, PlantedEffects.class)
                .flatMap(Catalogue::casesOf)
                .filter(type -> type.isAnnotationPresent(Planted.class))
                .toList();
    }

    /** The handlers without one. */
    public static List<Class<?>> innocent() {
        return casesOf(InnocentCases.class)
                .filter(type -> type.isAnnotationPresent(Innocent.class))
                .toList();
    }

    private static Stream<Class<?>> casesOf(Class<?> holder) {
        return Arrays.stream(holder.getDeclaredClasses()).sorted(Comparator.comparing(Class::getSimpleName));
    }

    private static boolean isFound(Class<?> type) {
        Planted bug = Objects.requireNonNull(type.getAnnotation(Planted.class));
        try (LambdaFunction function = LambdaFunction.of(type).create()) {
            function.watchState();
            for (int i = 0; i < WARM_UP + JUDGED; i++) {
                invoke(function, "Customer Number " + "0".repeat(i % 2) + (4711 + i));
            }
            return function.findings(bug.by()).stream()
                    .anyMatch(finding -> finding.message().contains(bug.naming()));
        }
    }

    private static List<String> alarms(Class<?> type) {
        Innocent keeper = Objects.requireNonNull(type.getAnnotation(Innocent.class));
        try (LambdaFunction function =
                LambdaFunction.of(type).allowState(keeper.allowing()).create()) {
            for (int i = 0; i < WARM_UP; i++) {
                invoke(function, "Customer Number " + i);
            }
            function.watchState();
            for (int i = 0; i < JUDGED; i++) {
                invoke(function, "Customer Number " + i % WARM_UP);
            }
            return Stream.concat(
                            LOOKING_AT_STATE.stream().flatMap(check -> function.findings(check).stream()),
                            answersWarmAsCold(type, keeper).stream())
                    .map(Finding::message)
                    .map(message -> message.replaceAll("\\R", " "))
                    .toList();
        }
    }

    private static List<Finding> answersWarmAsCold(Class<?> type, Innocent keeper) {
        try (LambdaFunction function = LambdaFunction.of(type)
                .checks(Check.WARM_AS_COLD)
                .allowState(keeper.allowing())
                .create()) {
            for (int i = 0; i < COMPARED; i++) {
                invoke(function, "Customer Number " + i);
            }
            return function.findings(Check.WARM_AS_COLD);
        }
    }

    private static void invoke(LambdaFunction function, String customer) {
        function.invoke(Map.of("customer", customer)).error().ifPresent(error -> {
            throw new IllegalStateException(error.toString());
        });
    }
}
