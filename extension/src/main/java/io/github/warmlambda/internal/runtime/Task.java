package io.github.warmlambda.internal.runtime;

import java.util.concurrent.CompletableFuture;

/** What a thread of the test asks the thread {@code main} of an environment to do. */
sealed interface Task {

    /** Serve an invocation. */
    record Serve(InvocationInProgress invocation) implements Task {}

    /** Run code of the test between invocations. */
    record RunInside<T>(InsideTask<T> code, CompletableFuture<T> result) implements Task {

        void run(InsideRunner runner) {
            try {
                result.complete(runner.run(code));
            } catch (Throwable thrown) {
                result.completeExceptionally(ThrownInside.of(thrown));
            }
        }
    }

    /** Leave the loop. */
    record Stop() implements Task {}
}
