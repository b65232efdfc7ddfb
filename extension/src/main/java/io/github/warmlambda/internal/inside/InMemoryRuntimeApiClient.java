package io.github.warmlambda.internal.inside;

import com.amazonaws.services.lambda.runtime.api.client.logging.LambdaContextLogger;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.DtoSerializers;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaError;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaRuntimeApiClient;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaRuntimeClientException;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.dto.InvocationRequest;
import io.github.warmlambda.internal.bridge.Request;
import io.github.warmlambda.internal.bridge.RuntimeApi;
import io.github.warmlambda.internal.bridge.StatusException;
import java.nio.charset.StandardCharsets;

/** The seam: AWS's runtime asks this client for invocations, in place of the one that speaks HTTP. */
final class InMemoryRuntimeApiClient implements LambdaRuntimeApiClient {

    /** What AWS's native client logs when a response is refused. */
    private static final String NATIVE_LOG =
            "[ERROR] [%d] LAMBDA_RUNTIME Failed to post handler success response. Http response code: %d. %s\n";

    /** Where the Runtime API is on Lambda. */
    private static final String INVOCATION = "http://127.0.0.1:9001/2018-06-01/runtime/invocation/";

    private final RuntimeApi api;

    InMemoryRuntimeApiClient(RuntimeApi api) {
        this.api = api;
    }

    @Override
    public InvocationRequest nextInvocation() {
        Request request = api.next();
        InvocationRequest invocation = new InvocationRequest();
        invocation.setId(request.requestId());
        invocation.setContent(request.payload());
        invocation.setDeadlineTimeInMs(request.deadlineMillis());
        invocation.setInvokedFunctionArn(request.functionArn());
        invocation.setClientContext(request.clientContext());
        invocation.setCognitoIdentity(request.cognitoIdentity());
        invocation.setTenantId(request.tenantId());
        invocation.setXrayTraceId(request.traceHeader());
        return invocation;
    }

    /** Asked by each thread of a runtime that serves several requests at once. Its loop goes on after all but one exception. */
    @Override
    public InvocationRequest nextInvocationWithExponentialBackoff(LambdaContextLogger logger) {
        try {
            return nextInvocation();
        } catch (Error environmentEnded) {
            throw EndOfConcurrentLoop.exception();
        }
    }

    @Override
    public void reportInvocationSuccess(String requestId, byte[] response) {
        try {
            api.response(requestId, response);
        } catch (StatusException refused) {
            api.log(NATIVE_LOG
                    .formatted(System.currentTimeMillis(), refused.status(), refused.body())
                    .getBytes(StandardCharsets.UTF_8));
            throw new LambdaRuntimeClientException("Failed to post invocation response.", refused.status());
        }
    }

    @Override
    public void reportInvocationError(String requestId, LambdaError error) {
        try {
            api.error(requestId, DtoSerializers.serialize(error.errorRequest), error.errorType.getRapidError());
        } catch (StatusException refused) {
            throw new LambdaRuntimeClientException(INVOCATION + requestId + "/error", refused.status());
        }
    }

    @Override
    public void reportInitError(LambdaError error) {
        api.initError(DtoSerializers.serialize(error.errorRequest), error.errorType.getRapidError());
    }

    @Override
    public void restoreNext() {
        api.restoreNext();
    }

    @Override
    public void reportRestoreError(LambdaError error) {
        api.restoreError(DtoSerializers.serialize(error.errorRequest), error.errorType.getRapidError());
    }
}
