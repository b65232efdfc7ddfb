package io.github.warmlambda.internal.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * How long a thread was ready to run while the machine ran others, as Linux tells it.
 *
 * @see <a href="https://docs.kernel.org/scheduler/sched-stats.html">Scheduler statistics</a>
 */
public final class RunQueue {

    private static final Path THIS_THREAD = Path.of("/proc/thread-self");

    private RunQueue() {}

    /** The directory of what Linux tells of the calling thread; one that is not there on other systems. */
    static Path ofThisThread() {
        try {
            return THIS_THREAD.resolveSibling(Files.readSymbolicLink(THIS_THREAD));
        } catch (IOException | UnsupportedOperationException noLinux) {
            return THIS_THREAD;
        }
    }

    /**
     * The nanoseconds that a thread has waited since it began, or empty if the system does not tell.
     *
     * @param thread its directory, such as {@code /proc/12/task/34}
     */
    public static OptionalLong nanosWaited(Path thread) {
        try {
            return OptionalLong.of(
                    Long.parseLong(Files.readString(thread.resolve("schedstat")).split(" ")[1]));
        } catch (IOException | RuntimeException untold) {
            return OptionalLong.empty();
        }
    }
}
