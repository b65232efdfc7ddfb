package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.internal.bridge.InsideBody;
import io.github.warmlambda.internal.bridge.InsideResult;
import io.github.warmlambda.internal.bridge.Request;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Runs code of the test beside the handler, on the thread {@code main}. */
public interface InsideRunner {

    /**
     * Run a body, and complete its result; or have the runtime run it.
     *
     * @return the request that the runtime is to be given for that, or empty if the body has run
     */
    Optional<Request> run(InsideBody body, CompletableFuture<InsideResult> result);

    /** Look into the environment. */
    default <T> T inspect(Inspection<T> inspection) {
        throw new UnsupportedOperationException("the state of another JVM cannot be looked at");
    }

    /** The runtime has come back from such a request: complete the result. */
    default void cameBack() {}
}
