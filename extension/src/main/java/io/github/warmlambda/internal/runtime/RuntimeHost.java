package io.github.warmlambda.internal.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What AWS's runtime runs in, for one environment: a thread of the test JVM, or a JVM of its own. */
public interface RuntimeHost {

    /** Begin the Init phase; it is over when the runtime asks for its first request. */
    void start();

    /** The first invocation is over: if there is something to prepare for the next environment, there is time now. */
    default void prepareNext() {}

    /** The Init phase is over. Called while the environment's lock is held, so this must not wait. */
    default void ready() {}

    /** The environment has ended. Called while its lock is held, so this must not wait. */
    void ended();

    /** After the end: make all that still runs stop. */
    void stop();

    /** After the end: wait a moment until nothing runs any more. */
    void awaitEnd();

    /** Whether the runtime's thread {@code main} still runs. */
    boolean isAlive();

    /** Whether a thread is the thread {@code main} of the environment. */
    boolean isMain(Thread thread);

    /** The frames of the thread {@code main} from the top down to AWS's runtime, one a line. */
    String describeStack();

    /** The static initializers that ran, in the order in which they began. */
    List<RecordedInitialization> initializations();

    /** The classes of the function layer whose static initializer is known to have run to its end. */
    default Set<String> initializedClasses() {
        return Set.of();
    }

    /** The threads that its code has started, as far as they are alive and threads of this JVM. */
    default List<Thread> threads() {
        return List.of();
    }

    /** Where its code has made threads. */
    default ThreadBirths threadBirths() {
        return new ThreadBirths();
    }

    /** Where invocations used the fields that are observed. */
    default Map<String, FieldUse> fieldUses() {
        return Map.of();
    }

    /** Whether the environment's objects are in the test JVM, so that they can be looked at. */
    default boolean isInTestJvm() {
        return false;
    }

    /** What is around the objects of the environment now. */
    Surroundings surroundings();

    /** The open files and sockets of its JVM, or empty where the operating system does not tell. */
    OptionalLong openFiles();

    /** Classes with static code that could not be recorded, each with the reason. */
    Map<String, String> notInstrumented();

    /** The most memory that was used, in MB. */
    long usedMemory();

    /** How long the test's own code ran before the function's, where that is not known from its calls. */
    default Duration beforeInitDuration() {
        return Duration.ZERO;
    }

    /** Delete what an environment that ended leaves for the next. */
    default void release() {}

    /** How long it took until AWS's runtime began; empty where that is no time worth telling. */
    default Optional<Duration> startDuration() {
        return Optional.empty();
    }
}
