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

    /** Leave the loop. */
    record Stop() implements Task {}
}
