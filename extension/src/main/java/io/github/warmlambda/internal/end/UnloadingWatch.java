package io.github.warmlambda.internal.end;

import java.lang.ref.ReferenceQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Watches whether environments that have ended are unloaded when the JVM unloads classes anyway. */
final class UnloadingWatch {

    static final UnloadingWatch OF_THIS_JVM = new UnloadingWatch();

    private static final long THREADS_MILLIS = 100;

    private final ReferenceQueue<Class<?>> unloaded = new ReferenceQueue<>();
    private final Set<Canary> canaries = ConcurrentHashMap.newKeySet();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread daemon = new Thread(null, task, "warm-lambda-unloading", 0, false);
        daemon.setDaemon(true);
        daemon.setContextClassLoader(null);
        return daemon;
    });

    private UnloadingWatch() {}

    /** Watch an environment that has ended; and tell of any, ended before, that is held by a thread of its own. */
    void add(Unloading unloading, Consumer<String> warnings) {
        thread.execute(() -> {
            unloading.awaitThreads(THREADS_MILLIS);
            canaries.add(Canary.of(unloading, unloaded));
            tell(warnings);
        });
    }

    private void tell(Consumer<String> warnings) {
        for (var gone = unloaded.poll(); gone != null; gone = unloaded.poll()) {
            if (gone instanceof Canary canary && canaries.remove(canary)) {
                canary.unloading().suspect().ifPresent(warnings);
            }
        }
    }
}
