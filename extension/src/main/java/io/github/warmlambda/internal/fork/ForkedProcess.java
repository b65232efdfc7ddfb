package io.github.warmlambda.internal.fork;

import io.github.warmlambda.internal.runtime.IdleListener;
import io.github.warmlambda.internal.runtime.RunQueue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A process that stands still while there is nothing to do, and ends with the test JVM at the latest. */
final class ForkedProcess implements IdleListener {

    private final Process process;
    private final MemoryPeak memory;

    ForkedProcess(Process process) {
        this.process = process;
        this.memory = new MemoryPeak(process.pid());
        Watcher.ofJvm().add(process.pid());
    }

    @Override
    public void idle() {
        Watcher.ofJvm().freeze(process.pid());
    }

    @Override
    public void resumed() {
        Watcher.ofJvm().thaw(process.pid());
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** End it at once; does not wait. */
    void kill() {
        process.destroyForcibly();
    }

    /** Let it print what its threads do. */
    void dumpThreads() {
        Watcher.ofJvm().dumpThreads(process.pid());
    }

    /** The most memory that it has used, in MB. */
    long usedMemory() {
        return memory.megabytes();
    }

    /** How long the thread that runs AWS's loop has waited for a processor, in nanoseconds; or empty if nobody knows. */
    OptionalLong nanosWaited() {
        long sum = 0;
        try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(process.pid()), "task"))) {
            for (Path thread : threads.toList()) {
                // The JDK names all threads but the one that ran main, and the one that waits for it.
                if (Files.readString(thread.resolve("comm")).equals("java\n")) {
                    sum += RunQueue.nanosWaited(thread).orElse(0);
                }
            }
            return OptionalLong.of(sum);
        } catch (IOException ended) {
            return OptionalLong.empty();
        }
    }

    /** Wait until it has ended, and end what it started. Returns its exit value, 128 more than a signal that ended it. */
    int awaitExit() {
        while (true) {
            try {
                int value = process.waitFor();
                Watcher.ofJvm().end(process.pid());
                return value;
            } catch (InterruptedException notOurs) {
                // The thread is our own, and nobody has a reason to interrupt it.
            }
        }
    }
}
