package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.internal.bridge.RuntimeDriver;
import io.github.warmlambda.internal.loading.Layers;
import java.util.concurrent.CompletableFuture;

/** What a thread of the test asks the thread {@code main} of an environment to do. */
sealed interface Task {

    /** Serve an invocation. */
    record Serve(InvocationInProgress invocation) implements Task {}

    /** Run code of the test between invocations. */
    record RunInside<T>(InsideTask<T> code, CompletableFuture<T> result) implements Task {

        void run(Layers layers, RuntimeDriver driver) {
            try {
                result.complete(code.run(layers, driver));
            } catch (Throwable thrown) {
                result.completeExceptionally(ThrownInside.rebuild(thrown));
            }
        }
    }

    /** Leave the loop. */
    record Stop() implements Task {}
}
