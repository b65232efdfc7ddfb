package io.github.warmlambda.internal.runtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What can be observed of an environment, whatever AWS's runtime runs in. */
public interface Observed {

    /** The static initializers that ran, in the order in which they began. */
    List<RecordedInitialization> initializations();

    /** The classes of the function layer whose static initializer is known to have run to its end. */
    default Set<String> initializedClasses() {
        return Set.of();
    }

    /** The variables that each class asked for in the Init phase, and that are not set; empty if nobody knows. */
    default Map<String, Set<String>> missingVariables() {
        return Map.of();
    }

    /** The threads that its code has started, as far as they are alive and threads of this JVM. */
    default List<Thread> threads() {
        return List.of();
    }

    /** Where its code has made threads. */
    default ThreadBirths threadBirths() {
        return new ThreadBirths();
    }

    /** Where invocations used the fields that are observed, since this was asked for the last time. */
    default Map<String, FieldUse> takeFieldUses() {
        return Map.of();
    }

    /** Whether the environment's objects are in the test JVM, so that they can be looked at. */
    default boolean isInTestJvm() {
        return false;
    }

    /** What is around the objects of the environment now. */
    Surroundings surroundings();

    /** Tells the open files and sockets of its JVM at any moment, or nothing where the operating system does not tell. */
    Supplier<Optional<Set<String>>> openFiles();

    /** Classes with static code that could not be recorded, each with the reason. */
    Map<String, String> notInstrumented();
}
