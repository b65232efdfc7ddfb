package io.github.warmlambda.internal.fork;

import io.github.warmlambda.internal.bridge.Request;
import io.github.warmlambda.internal.bridge.RuntimeApi;
import io.github.warmlambda.internal.bridge.StatusException;

/**
 * The Runtime API over HTTP.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Lambda runtime API</a>
 */
final class RuntimeApiEndpoints {

    private static final String NEXT = "/2018-06-01/runtime/invocation/next";

    private static final String INVOCATION = "/2018-06-01/runtime/invocation/";
    private static final String INIT_ERROR = "/2018-06-01/runtime/init/error";
    private static final String RESTORE_NEXT = "/2018-06-01/runtime/restore/next";
    private static final String RESTORE_ERROR = "/2018-06-01/runtime/restore/error";
    private static final String RESPONSE = "/response";
    private static final String ERROR = "/error";
    private static final String ERROR_TYPE = "lambda-runtime-function-error-type";

    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final RuntimeApi api;
    private final String secretPath;

    /**
     * The endpoints.
     *
     * @param secretPath what stands before each path of a caller who may call
     */
    RuntimeApiEndpoints(RuntimeApi api, String secretPath) {
        this.api = api;
        this.secretPath = secretPath;
    }

    /** Whether a request asks for the next invocation. */
    boolean isNext(HttpRequest request) {
        return request.path().equals(secretPath + NEXT);
    }

    /** Answer a request. Blocks while the runtime is to wait. */
    HttpResponse answer(HttpRequest request) {
        if (!request.path().startsWith(secretPath)) {
            return failure(FORBIDDEN, "This Runtime API belongs to the runtime of another process.");
        }
        String path = request.path().substring(secretPath.length());
        if (path.equals(NEXT)) {
            return next(api.next());
        }
        if (path.equals(RESTORE_NEXT)) {
            api.restoreNext();
            return HttpResponse.of(OK, "");
        }
        try {
            return report(path, request)
                    ? HttpResponse.of(ACCEPTED, "{\"status\":\"OK\"}")
                    : failure(NOT_FOUND, "The Runtime API has no " + path);
        } catch (StatusException refused) {
            return HttpResponse.of(refused.status(), refused.body());
        }
    }

    private boolean report(String path, HttpRequest request) {
        String errorType = request.headers().getOrDefault(ERROR_TYPE, "Runtime.Unknown");
        if (path.equals(INIT_ERROR)) {
            api.initError(request.body(), errorType);
        } else if (path.equals(RESTORE_ERROR)) {
            api.restoreError(request.body(), errorType);
        } else if (path.startsWith(INVOCATION) && path.endsWith(RESPONSE)) {
            api.response(requestId(path, RESPONSE), request.body());
        } else if (path.startsWith(INVOCATION) && path.endsWith(ERROR)) {
            api.error(requestId(path, ERROR), request.body(), errorType);
        } else {
            return false;
        }
        return true;
    }

    private static String requestId(String path, String end) {
        return path.substring(INVOCATION.length(), path.length() - end.length());
    }

    private static HttpResponse next(Request request) {
        return new HttpResponse(OK, request.payload())
                .header("Lambda-Runtime-Aws-Request-Id", request.requestId())
                .header("Lambda-Runtime-Deadline-Ms", String.valueOf(request.deadlineMillis()))
                .header("Lambda-Runtime-Invoked-Function-Arn", request.functionArn())
                .header("Lambda-Runtime-Trace-Id", request.traceHeader())
                .header("Lambda-Runtime-Client-Context", request.clientContext())
                .header("Lambda-Runtime-Cognito-Identity", request.cognitoIdentity())
                .header("Lambda-Runtime-Aws-Tenant-Id", request.tenantId());
    }

    private static HttpResponse failure(int status, String message) {
        return HttpResponse.of(status, "{\"errorMessage\":\"%s\",\"errorType\":\"InvalidRequest\"}".formatted(message));
    }
}
