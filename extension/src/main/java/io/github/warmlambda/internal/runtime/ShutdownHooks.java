package io.github.warmlambda.internal.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The shutdown hooks of one environment.
 *
 * <p>A JVM runs them when it exits by itself: by {@code System.exit}, or because its thread {@code main} is over. Lambda ends
 * a process without extensions by SIGKILL, and then they do not run; so they do not at a cold start, a timeout or the end of
 * the function.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html#runtimes-lifecycle-shutdown">
 *     Shutdown phase</a>
 */
final class ShutdownHooks {

    private final List<Thread> hooks = new ArrayList<>();
    private boolean begun;

    synchronized void add(Thread hook) {
        if (begun) {
            throw new IllegalStateException("Shutdown in progress");
        }
        if (contains(hook)) {
            throw new IllegalArgumentException("Hook previously registered");
        }
        if (hook.isAlive()) {
            throw new IllegalArgumentException("Hook already running");
        }
        hooks.add(hook);
    }

    synchronized boolean remove(Thread hook) {
        if (begun) {
            throw new IllegalStateException("Shutdown in progress");
        }
        return hooks.removeIf(it -> it == hook);
    }

    synchronized int count() {
        return hooks.size();
    }

    /** Forget all hooks: they hold on to classes of the layers. */
    synchronized void clear() {
        begun = true;
        hooks.clear();
    }

    /** Take no more hooks, because they are to run now. Returns false if that was said before. */
    synchronized boolean begin() {
        boolean first = !begun;
        begun = true;
        return first;
    }

    /** Start all hooks at once, as a JVM does, and wait for them. An interrupt ends the wait. */
    void run(Duration limit) {
        List<Thread> all = taken();
        long deadline = System.nanoTime() + limit.toNanos();
        all.forEach(ShutdownHooks::start);
        try {
            for (Thread hook : all) {
                hook.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException abandoned) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<Thread> taken() {
        List<Thread> taken = List.copyOf(hooks);
        hooks.clear();
        return taken;
    }

    private static void start(Thread hook) {
        try {
            hook.start();
        } catch (Throwable hostile) {
            // Its class is the user's, and it may have run before; the others are to run all the same.
        }
    }

    // By identity, as the JDK does: equals() is the user's.
    private boolean contains(Thread hook) {
        return hooks.stream().anyMatch(it -> it == hook);
    }
}
