package io.github.warmlambda.internal.inside;

import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaRuntimeClientException;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaRuntimeClientMaxRetriesExceededException;

/** What ends AWS's loop for concurrent requests. A class of its own, because older versions of AWS's runtime lack that exception. */
final class EndOfConcurrentLoop {

    private EndOfConcurrentLoop() {}

    static LambdaRuntimeClientException exception() {
        return new LambdaRuntimeClientMaxRetriesExceededException("next");
    }
}
