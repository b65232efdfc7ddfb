package io.github.warmlambda.internal.end;

import io.github.warmlambda.internal.heap.HeapDump;
import io.github.warmlambda.internal.heap.Holder;
import io.github.warmlambda.internal.runtime.RuntimeProcess;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Proves that the class loaders of an environment that has ended can be collected, or tells what keeps them. */
final class Unloading {

    private static final int COLLECTIONS = 10;
    private static final long THREADS_MILLIS = 1_000;

    private final EndedLayers layers;
    private final RuntimeProcess process;
    private final UnloadingMessages messages;

    Unloading(EndedLayers layers, RuntimeProcess process, UnloadingMessages messages) {
        this.layers = layers;
        this.process = process;
        this.messages = messages;
    }

    /** What keeps them, in words; empty if they are gone. Collects garbage, and if that does not help, dumps the heap. */
    Optional<String> prove() {
        awaitThreads(THREADS_MILLIS);
        layers.clearCaches();
        WeakReference<?> kept = layers.alive();
        for (int i = 0; i < COLLECTIONS && kept != null; i++) {
            System.gc();
            kept = layers.alive();
        }
        return kept == null ? Optional.empty() : explain(kept);
    }

    private Optional<String> explain(WeakReference<?> kept) {
        List<String> open = layers.openFields(messages.packageName());
        Optional<Holder> holder = HeapDump.holderOf(kept);
        if (holder.isEmpty()) {
            return Optional.of(messages.unknown(leftThreads(), open));
        }
        return switch (holder.get().kind()) {
            case STRONG -> Optional.of(held(holder.get(), open));
            case UNSEEN -> Optional.of(messages.unseen(leftThreads(), open));
            case SOFT, NOTHING -> Optional.empty();
        };
    }

    private String held(Holder holder, List<String> open) {
        Optional<Thread> by = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getId() == holder.threadId())
                .findFirst();
        List<LeftThread> threads = new ArrayList<>(leftThreads());
        by.filter(thread -> !process.threads().contains(thread))
                .ifPresent(thread -> threads.add(LeftThread.of(thread, process)));
        return messages.held(holder, by.map(Thread::getName), threads, open);
    }

    /** What keeps them though garbage of their age has been collected, if that is a thread which goes on. */
    Optional<String> suspect() {
        if (layers.alive() == null || process.threads().isEmpty()) {
            return Optional.empty();
        }
        List<String> open = layers.openFields(messages.packageName());
        return Optional.of(messages.suspected(leftThreads(), open));
    }

    /** Give threads a moment to leave, and let those that stay forget what they inherited. */
    void awaitThreads(long millis) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (Thread thread : process.threads()) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            try {
                thread.join(Math.max(1, left));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        process.threads().stream()
                .filter(thread -> thread.getClass() == Thread.class)
                .forEach(Unloading::forget);
    }

    private static void forget(Thread thread) {
        thread.setContextClassLoader(null);
    }

    private List<LeftThread> leftThreads() {
        return process.threads().stream()
                .map(thread -> LeftThread.of(thread, process))
                .toList();
    }
}
