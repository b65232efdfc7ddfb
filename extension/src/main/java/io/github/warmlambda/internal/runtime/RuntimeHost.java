package io.github.warmlambda.internal.runtime;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** What AWS's runtime runs in, for one environment: a thread of the test JVM, or a JVM of its own. */
public interface RuntimeHost extends Observed {

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

    /** How long its thread {@code main} has waited for a processor since it began, in nanoseconds; or empty if nobody knows. */
    OptionalLong nanosWaited();

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
