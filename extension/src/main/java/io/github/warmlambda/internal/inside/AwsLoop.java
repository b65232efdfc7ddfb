package io.github.warmlambda.internal.inside;

import com.amazonaws.services.lambda.runtime.api.client.LambdaRequestHandler;
import com.amazonaws.services.lambda.runtime.api.client.logging.LambdaContextLogger;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaRuntimeApiClient;

/** AWS's own loop, in the shape that it has in the version of AWS's runtime on the class path. */
interface AwsLoop {

    /** Run the hooks before and after a snapshot. */
    void onInitComplete(LambdaContextLogger logger, LambdaRuntimeApiClient client) throws Exception;

    /** Serve invocations, until the client throws or a fatal error ends the loop. */
    void run(LambdaRequestHandler handler, LambdaContextLogger logger, LambdaRuntimeApiClient client) throws Exception;

    /**
     * The loop of this version.
     *
     * @throws UnsupportedRuntimeException if it has none that takes our client
     */
    static AwsLoop ofThisVersion() {
        if (AwsLambdaAccess.hasMethod("startRuntimeLoops")) {
            return new ConcurrentLoop();
        }
        if (AwsLambdaAccess.hasMethod("startRuntimeLoop")) {
            return new SequentialLoop();
        }
        throw AwsLambdaAccess.unsupported("class AWSLambda has no method startRuntimeLoop", null);
    }
}
