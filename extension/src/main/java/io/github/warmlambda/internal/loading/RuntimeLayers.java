package io.github.warmlambda.internal.loading;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The supply of runtime layers. One is made ahead while the test is busy with an environment, because to define and link AWS's
 * classes is half of a cold start; which classes those are is learned from the environments before.
 */
final class RuntimeLayers {

    private static final long IDLE_SECONDS = 10;

    private final RuntimeCode code;
    private final Set<String> definedBefore = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor preparation = new ThreadPoolExecutor(
            1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), RuntimeLayers::thread);
    private @Nullable RuntimeLayer spare;

    RuntimeLayers(RuntimeCode code) {
        this.code = code;
        preparation.allowCoreThreadTimeOut(true);
    }

    RuntimeCode code() {
        return code;
    }

    /** A layer that nobody has used. It may still be in preparation: whoever needs a class first, defines it. */
    synchronized RuntimeLayer take() {
        RuntimeLayer prepared = spare;
        spare = null;
        return prepared == null ? create() : prepared;
    }

    /** Make the first one ahead, unless it is in use already. */
    synchronized void prepareFirst() {
        if (definedBefore.isEmpty()) {
            prepare(RuntimeLayer::loadSharedLibraries);
        }
    }

    /** Make one ahead, unless there is one. */
    synchronized void prepareNext() {
        List<String> classNames = List.copyOf(definedBefore);
        prepare(layer -> layer.prepare(classNames));
    }

    private void prepare(Consumer<RuntimeLayer> work) {
        if (spare == null) {
            RuntimeLayer next = create();
            spare = next;
            try {
                preparation.execute(() -> work.accept(next));
            } catch (OutOfMemoryError noThreadToBeHad) {
                // Then it is prepared by whoever uses it.
            }
        }
    }

    private RuntimeLayer create() {
        return new RuntimeLayer(code, definedBefore::add);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(null, task, "warm-lambda-prepare", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        return thread;
    }
}
