package io.github.warmlambda.internal.end;

import io.github.warmlambda.internal.loading.Layers;
import io.github.warmlambda.internal.runtime.EndOfLife;
import io.github.warmlambda.internal.runtime.EndingEnvironment;
import io.github.warmlambda.internal.runtime.EnvironmentRuntime;
import io.github.warmlambda.internal.state.HeldObjects;
import io.github.warmlambda.internal.state.HeldObjects.Held;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The end of one environment. */
public final class EnvironmentEnd implements EndOfLife {

    private static final long THREADS_MILLIS = 1_000;

    private final String handlerClass;
    private final boolean closes;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicBoolean watched = new AtomicBoolean();
    private volatile List<String> failures = List.of();
    private volatile @Nullable EndedLayers layers;
    private @Nullable Optional<String> proof;

    /**
     * The end of an environment that is yet to come.
     *
     * @param handlerClass the name of the class of its handler
     * @param closes whether what its code holds open is to be closed
     */
    public EnvironmentEnd(String handlerClass, boolean closes) {
        this.handlerClass = handlerClass;
        this.closes = closes;
    }

    @Override
    public void begin(Layers made, Set<String> initialized) {
        layers = new EndedLayers(made, initialized);
    }

    @Override
    public boolean closes() {
        return closes;
    }

    @Override
    public void close(EndingEnvironment ending) {
        if (closed.compareAndSet(false, true)) {
            failures = OpenResources.close(held(ending));
        }
    }

    @Override
    public void stopExecutors(EndingEnvironment ending) {
        Executors.stop(held(ending));
    }

    /** What could not be closed. */
    public Optional<String> problem(String environment) {
        return failures.isEmpty()
                ? Optional.empty()
                : Optional.of("closeOnEnd: what %s holds in these fields could not be closed:%n%s"
                        .formatted(environment, String.join(System.lineSeparator(), failures)));
    }

    /** It has ended: watch whether its classes are unloaded with the next that are, and warn if a thread keeps them. */
    public void watch(String environment, EnvironmentRuntime runtime, Consumer<String> warnings) {
        EndedLayers ended = layers;
        if (ended != null && watched.compareAndSet(false, true)) {
            UnloadingWatch.OF_THIS_JVM.add(unloading(environment, runtime, ended), warnings);
        }
    }

    /** It has ended: prove that its classes can be unloaded, or tell what keeps them. */
    public synchronized Optional<String> prove(String environment, EnvironmentRuntime runtime) {
        Optional<String> known = proof;
        EndedLayers ended = layers;
        if (known == null) {
            known = ended == null || runtime.stackOfLostMain().isPresent()
                    ? Optional.empty()
                    : unloading(environment, runtime, ended).prove();
            proof = known;
        }
        return known;
    }

    /**
     * It has ended: the threads of its code that go on with work all the same. Gives them a moment to leave.
     *
     * @param own whether a class of a name is code of the project under test
     */
    public List<LeftThread> threadsLeft(EnvironmentRuntime runtime, Predicate<String> own) {
        ThreadWork work = new ThreadWork(own);
        List<Thread> left = atWork(runtime, work);
        EndedLayers ended = layers;
        if (!left.isEmpty() && ended != null) {
            unloading("", runtime, ended).awaitThreads(THREADS_MILLIS);
            left = atWork(runtime, work);
        }
        return left.stream()
                .map(thread -> LeftThread.of(thread, runtime.observed()))
                .toList();
    }

    private static List<Thread> atWork(EnvironmentRuntime runtime, ThreadWork work) {
        return runtime.observed().threads().stream()
                .filter(thread -> work.isOf(thread, true))
                .toList();
    }

    private Unloading unloading(String environment, EnvironmentRuntime runtime, EndedLayers ended) {
        String packageName = handlerClass.substring(0, handlerClass.lastIndexOf('.') + 1);
        return new Unloading(ended, runtime.observed(), new UnloadingMessages(environment, packageName));
    }

    private static List<Held> held(EndingEnvironment ending) {
        return HeldObjects.of(ending.layers(), ending.driver(), ending.initialized());
    }
}
