package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.environment.StaticInitialization;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Records the static initializers of one environment. Holds names only, no class and no exception of the layers. */
final class InitializationRecorder {

    private final int environment;
    private final Supplier<Activity> activity;
    private final List<Run> runs = new ArrayList<>();
    private final Set<String> initialized = ConcurrentHashMap.newKeySet();
    private final ThreadLocal<Deque<Run>> running = ThreadLocal.withInitial(ArrayDeque::new);

    InitializationRecorder(int environment, Supplier<Activity> activity) {
        this.environment = environment;
        this.activity = activity;
    }

    void entered(String className, Optional<String> userLoader) {
        Run run = new Run(
                className, userLoader, activity.get(), Thread.currentThread().getName());
        synchronized (runs) {
            runs.add(run);
        }
        running.get().push(run);
        run.start = System.nanoTime();
    }

    void exited(Optional<String> failure) {
        long now = System.nanoTime();
        Deque<Run> stack = running.get();
        Run run = stack.poll();
        if (run == null) {
            return;
        }
        Run outer = stack.peek();
        if (outer == null) {
            // Threads of a pool outlive the environment and must not remember it.
            running.remove();
        }
        if (failure.isEmpty() && run.userLoader.isEmpty()) {
            initialized.add(run.className);
        }
        synchronized (runs) {
            run.total = now - run.start;
            run.failure = failure;
            if (outer != null) {
                outer.nested += run.total;
            }
        }
    }

    /** The classes of the function layer whose static initializer has run to its end. */
    Set<String> initialized() {
        return initialized;
    }

    List<RecordedInitialization> recorded() {
        synchronized (runs) {
            return runs.stream().map(run -> run.toRecord(environment)).toList();
        }
    }

    private static final class Run {

        private final String className;
        private final Optional<String> userLoader;
        private final Activity activity;
        private final String thread;
        private long start;
        private long total;
        private long nested;
        private Optional<String> failure = Optional.empty();

        Run(String className, Optional<String> userLoader, Activity activity, String thread) {
            this.className = className;
            this.userLoader = userLoader;
            this.activity = activity;
            this.thread = thread;
        }

        RecordedInitialization toRecord(int environment) {
            StaticInitialization initialization = new StaticInitialization(
                    className,
                    environment,
                    activity.phase(),
                    activity.requestId(),
                    thread,
                    Duration.ofNanos(total),
                    Duration.ofNanos(Math.max(0, total - nested)),
                    failure);
            return new RecordedInitialization(initialization, start, userLoader, !activity.ofTest());
        }
    }
}
