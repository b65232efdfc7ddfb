package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.State;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The state machine of an environment: {@code NEW, INIT, READY, INVOKE, ENDED}. Every change is made under its lock, so that an
 * invocation has one outcome and an environment one end, whoever comes first: the thread {@code main} or the one that waits.
 */
final class ProcessLife {

    private final ProcessSpec spec;
    private final EnvironmentLog log = new EnvironmentLog();
    private final ProcessHooks hooks;
    private final CompletableFuture<InitOutcome> initialized = new CompletableFuture<>();

    private State state = State.NEW;
    private volatile Activity activity = Activity.NONE;
    private @Nullable EndReason end;
    private @Nullable InvocationInProgress current;
    private @Nullable CompletableFuture<?> waiting;
    private long initStart;
    private Duration initDuration = Duration.ZERO;
    private boolean initReported;

    ProcessLife(ProcessSpec spec) {
        this.spec = spec;
        this.hooks =
                new ProcessHooks(spec.number(), spec.environmentVariables(), spec.layerFactory(), log, () -> activity);
    }

    EnvironmentLog log() {
        return log;
    }

    ProcessHooks hooks() {
        return hooks;
    }

    CompletableFuture<InitOutcome> initialized() {
        return initialized;
    }

    synchronized State state() {
        return state;
    }

    synchronized Optional<EndReason> endReason() {
        return Optional.ofNullable(end);
    }

    synchronized Duration initDuration() {
        return initDuration;
    }

    synchronized void beginInit() {
        checkAlive();
        log.appendLine(PlatformLog.initStart());
        state = State.INIT;
        activity = Activity.INIT;
        initStart = System.nanoTime();
    }

    synchronized void completeInit() {
        checkAlive();
        initDuration = Duration.ofNanos(System.nanoTime() - initStart);
        state = State.READY;
        activity = Activity.NONE;
        initialized.complete(new InitOutcome.Ready());
    }

    /** The Init phase failed, and the runtime said how. */
    synchronized void failInit(byte[] error, String errorType) {
        if (end == null) {
            endInit(EndReason.INIT_ERROR, "error\tError Type: " + errorType, new InitOutcome.Failed(error, errorType));
        }
    }

    /** The Init phase took longer than it may. */
    synchronized void timeOutInit(EndReason reason) {
        if (end == null && state == State.INIT) {
            endInit(reason, "timeout", new InitOutcome.TimedOut());
        }
    }

    private void endInit(EndReason reason, String status, InitOutcome outcome) {
        initDuration = Duration.ofNanos(System.nanoTime() - initStart);
        log.appendLine(PlatformLog.initReport(initDuration, spec.suppressedInit() ? "invoke" : "init", status));
        initialized.complete(outcome);
        markEnded(reason);
    }

    /** Hand a task to the thread {@code main}. Returns false if the environment has ended. */
    synchronized boolean submit(Task task, CompletableFuture<?> outcome, Mailbox mailbox) {
        if (end != null) {
            return false;
        }
        waiting = outcome;
        mailbox.put(task);
        return true;
    }

    synchronized void beginInvoke(InvocationInProgress invocation) {
        checkAlive();
        waiting = null;
        state = State.INVOKE;
        activity = Activity.invoke(invocation.request.requestId());
        current = invocation;
        invocation.begin(log.appendLine(PlatformLog.start(invocation.request.requestId())), System.nanoTime());
    }

    /** The runtime asks for more: the invocation that it was serving is over. */
    synchronized void completeInvoke() {
        checkAlive();
        InvocationInProgress invocation = current;
        if (invocation != null) {
            byte[] response = invocation.response();
            finish(invocation, response == null ? new byte[0] : response, invocation.failed());
            state = State.READY;
        }
        activity = Activity.NONE;
    }

    synchronized void beginInside() {
        checkAlive();
        waiting = null;
        activity = Activity.INSIDE;
    }

    synchronized void completeInside() {
        activity = Activity.NONE;
    }

    synchronized void timeOut(InvocationInProgress invocation, Duration limit) {
        if (end == null && !invocation.served.isDone()) {
            markEnded(EndReason.TIMEOUT);
            finish(invocation, PlatformError.timedOut(invocation.request.requestId(), limit), true);
        }
    }

    /** The loop of the runtime is over, so its process would be. */
    synchronized void loopEnded(int exitStatus) {
        if (end != null) {
            return;
        }
        InvocationInProgress invocation = current;
        byte[] response = invocation == null ? null : invocation.response();
        if (invocation == null) {
            markEnded(EndReason.EXIT);
        } else if (response != null && invocation.failed()) {
            boolean tooLarge = invocation.errorType().equals(Optional.of(PlatformError.RESPONSE_TOO_LARGE));
            markEnded(tooLarge ? EndReason.RESPONSE_TOO_LARGE : EndReason.FATAL_ERROR);
            finish(invocation, response, true);
        } else {
            markEnded(EndReason.EXIT);
            finish(invocation, PlatformError.exited(invocation.request.requestId(), exitStatus), true);
        }
    }

    /** End for a reason from outside. Returns false if it had ended already. */
    synchronized boolean end(EndReason reason) {
        if (end != null) {
            return false;
        }
        markEnded(reason);
        return true;
    }

    synchronized @Nullable InvocationInProgress current() {
        checkAlive();
        return current;
    }

    private void markEnded(EndReason reason) {
        end = reason;
        state = State.ENDED;
        activity = Activity.NONE;
        hooks.undoJvmChanges();
        if (waiting != null) {
            waiting.completeExceptionally(new EnvironmentEnded());
        }
        if (current == null) {
            log.close();
        }
    }

    /** Answer the invocation for which the Init phase was run again, and failed again. */
    synchronized ServedInvocation answerFailedInit(InvocationInProgress invocation, byte[] error) {
        initReported = true;
        log.reopen();
        invocation.begin(log.appendLine(PlatformLog.start(invocation.request.requestId())), initStart);
        finish(invocation, error, true);
        return invocation.served.join();
    }

    private void finish(InvocationInProgress invocation, byte[] payload, boolean failed) {
        String requestId = invocation.request.requestId();
        Duration duration = Duration.ofNanos(invocation.nanosSinceBegin());
        Optional<Duration> init = initReported ? Optional.empty() : Optional.of(initDuration);
        boolean cold = !initReported;
        initReported = true;
        Duration billed = PlatformLog.billed(duration, init);
        Optional<String> errorType = end == EndReason.RESPONSE_TOO_LARGE ? invocation.errorType() : Optional.empty();
        String report = PlatformLog.report(
                requestId, duration, billed, spec.memorySize(), init, Optional.ofNullable(end), errorType);
        log.appendLine(PlatformLog.end(requestId));
        log.appendLine(report);
        int logEnd = log.position();
        current = null;
        if (end != null) {
            log.close();
        }
        invocation.served.complete(new ServedInvocation(
                requestId,
                payload,
                failed,
                duration,
                billed,
                init,
                log.text(invocation.logStart(), logEnd),
                log.tail(cold ? 0 : invocation.logStart(), logEnd),
                report));
    }

    private void checkAlive() {
        if (end != null) {
            throw new EnvironmentEnded();
        }
    }
}
