package io.github.warmlambda.internal.fork;

import io.github.warmlambda.internal.agent.InsideRequest;
import io.github.warmlambda.internal.bridge.InsideBody;
import io.github.warmlambda.internal.bridge.InsideReply;
import io.github.warmlambda.internal.bridge.InsideResult;
import io.github.warmlambda.internal.bridge.JdkSerialization;
import io.github.warmlambda.internal.bridge.Request;
import io.github.warmlambda.internal.runtime.InsideRunner;
import io.github.warmlambda.internal.runtime.ThrownElsewhere;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Runs code of the test in another process: sent as the payload of a request, which the agent there takes out before AWS's
 * runtime sees it, so that the code runs on the thread {@code main} between invocations.
 */
final class ForkedInsideRunner implements InsideRunner {

    private final AgentReports reports;
    private @Nullable CompletableFuture<InsideResult> running;

    ForkedInsideRunner(AgentReports reports) {
        this.reports = reports;
    }

    @Override
    public Optional<Request> run(InsideBody body, CompletableFuture<InsideResult> result) {
        byte[] payload;
        try {
            payload = JdkSerialization.write(body);
        } catch (IOException e) {
            result.completeExceptionally(new IllegalArgumentException("""
                    inside(..): with isolation = PROCESS the values that the lambda captures must be serializable, but one is not: %s. \
                    Capture the part of it that the lambda needs, for example a number or a text.""".formatted(e.getMessage())));
            return Optional.empty();
        }
        running = result;
        return Optional.of(new Request(InsideRequest.ID, payload, Long.MAX_VALUE, "", null, null, null, null));
    }

    @Override
    public void cameBack() {
        CompletableFuture<InsideResult> result = running;
        running = null;
        if (result != null) {
            complete(result, reports.takeInsideReply());
        }
    }

    private static void complete(CompletableFuture<InsideResult> result, InsideReply reply) {
        if (reply.result() != null) {
            result.complete(reply.result());
        } else if (reply.thrown() != null) {
            result.completeExceptionally(ThrownElsewhere.rebuild(reply.thrown()));
        }
    }
}
