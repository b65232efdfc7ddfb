package io.github.warmlambda.internal.end;

import io.github.warmlambda.internal.heap.HeapDump;
import io.github.warmlambda.internal.heap.Retention;
import io.github.warmlambda.internal.runtime.Observed;
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
    private final Observed observed;
    private final UnloadingMessages messages;

    Unloading(EndedLayers layers, Observed observed, UnloadingMessages messages) {
        this.layers = layers;
        this.observed = observed;
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
        Optional<Retention> retention = HeapDump.retentionOf(kept);
        if (retention.isEmpty()) {
            return Optional.of(messages.unknown(leftThreads(), open));
        }
        return switch (retention.get().kind()) {
            case STRONG -> Optional.of(held(retention.get(), open));
            case UNSEEN -> Optional.of(messages.unseen(leftThreads(), open));
            case SOFT, NOTHING -> Optional.empty();
        };
    }

    private String held(Retention retention, List<String> open) {
        Optional<Thread> by = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getId() == retention.threadId())
                .findFirst();
        List<LeftThread> threads = new ArrayList<>(leftThreads());
        by.filter(thread -> !observed.threads().contains(thread))
                .ifPresent(thread -> threads.add(LeftThread.of(thread, observed)));
        return messages.held(retention, by.map(Thread::getName), threads, open);
    }

    /** What keeps them though garbage of their age has been collected, if that is a thread which goes on. */
    Optional<String> suspect() {
        if (layers.alive() == null || observed.threads().isEmpty()) {
            return Optional.empty();
        }
        List<String> open = layers.openFields(messages.packageName());
        return Optional.of(messages.suspected(leftThreads(), open));
    }

    /** Give threads a moment to leave, and let those that stay forget what they inherited. */
    void awaitThreads(long millis) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (Thread thread : observed.threads()) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            try {
                thread.join(Math.max(1, left));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        observed.threads().stream()
                .filter(thread -> thread.getClass() == Thread.class)
                .forEach(Unloading::forget);
    }

    private static void forget(Thread thread) {
        thread.setContextClassLoader(null);
    }

    private List<LeftThread> leftThreads() {
        return observed.threads().stream()
                .map(thread -> LeftThread.of(thread, observed))
                .toList();
    }
}
