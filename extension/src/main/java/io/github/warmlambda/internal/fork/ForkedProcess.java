package io.github.warmlambda.internal.fork;

import io.github.warmlambda.internal.runtime.IdleListener;

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
