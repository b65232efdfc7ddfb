package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.internal.bridge.Request;
import io.github.warmlambda.internal.bridge.RuntimeApi;
import io.github.warmlambda.internal.bridge.StatusException;
import java.util.Optional;

/** The Runtime API of one environment. Called by AWS's runtime on the thread {@code main}, or in its name. */
public final class InMemoryRuntimeApi implements RuntimeApi {

    private final EnvironmentLife life;
    private final Mailbox mailbox;
    private final InsideRunner insideRunner;
    private final IdleListener idleListener;

    /** Create the Runtime API of an environment. */
    public InMemoryRuntimeApi(
            EnvironmentLife life, Mailbox mailbox, InsideRunner insideRunner, IdleListener idleListener) {
        this.life = life;
        this.mailbox = mailbox;
        this.insideRunner = insideRunner;
        this.idleListener = idleListener;
    }

    @Override
    public Request next() {
        life.completeInit();
        insideRunner.cameBack();
        life.completeInvoke();
        while (true) {
            Task task = mailbox.take(idleListener);
            if (task instanceof Task.Serve serve) {
                life.beginInvoke(serve.invocation());
                return serve.invocation().request;
            }
            if (task instanceof Task.Inspect<?> inspect) {
                life.beginInside();
                inspect.run(insideRunner);
                life.completeInside();
                continue;
            }
            if (!(task instanceof Task.RunInside inside)) {
                // For the other threads of a runtime that has several.
                mailbox.put(task);
                throw new EnvironmentEnded();
            }
            life.beginInside();
            Optional<Request> request = insideRunner.run(inside.body(), inside.result());
            if (request.isPresent()) {
                return request.get();
            }
            life.completeInside();
        }
    }

    @Override
    public void response(String requestId, byte[] payload) {
        InvocationInProgress invocation = life.current();
        if (invocation == null || invocation.response() != null) {
            return;
        }
        if (payload.length > PlatformError.MAX_RESPONSE) {
            invocation.fail(PlatformError.responseTooLarge(payload.length), PlatformError.RESPONSE_TOO_LARGE);
            throw StatusException.tooLarge(PlatformError.MAX_RESPONSE);
        }
        invocation.respond(payload);
    }

    @Override
    public void error(String requestId, byte[] payload, String errorType) {
        InvocationInProgress invocation = life.current();
        if (invocation == null) {
            return;
        }
        if (invocation.response() != null) {
            // A second answer is refused, which ends AWS's loop.
            throw StatusException.wrongState();
        }
        invocation.fail(payload, errorType);
    }

    @Override
    public void initError(byte[] payload, String errorType) {
        life.failInit(payload, errorType);
    }

    @Override
    public void restoreNext() {
        // The environment that the snapshot is taken of is the one that is restored.
        life.beginRestore();
    }

    @Override
    public void restoreError(byte[] payload, String errorType) {
        life.failInit(payload, errorType);
    }

    @Override
    public void log(byte[] message) {
        life.log().append(message);
    }
}
