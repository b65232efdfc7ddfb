package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.internal.bridge.InsideBody;
import io.github.warmlambda.internal.bridge.InsideResult;
import java.util.concurrent.CompletableFuture;

/** What a thread of the test asks the thread {@code main} of an environment to do. */
sealed interface Task {

    /** Serve an invocation. */
    record Serve(InvocationInProgress invocation) implements Task {}

    /** Run code of the test between invocations. */
    record RunInside(InsideBody body, CompletableFuture<InsideResult> result) implements Task {}

    /** Look into the environment between invocations. */
    record Inspect<T>(Inspection<T> inspection, CompletableFuture<T> result) implements Task {

        void run(InsideRunner runner) {
            try {
                result.complete(runner.inspect(inspection));
            } catch (Throwable thrown) {
                // A class of the function's may not get out.
                result.completeExceptionally(ThrownInside.of(thrown).rebuild());
            }
        }
    }

    /** Leave the loop. */
    record Stop() implements Task {}
}
