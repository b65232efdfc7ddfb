package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.State;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The state machine of an environment: {@code NEW, INIT, READY, INVOKE, ENDED}. Every change is made under its lock, so that an
 * invocation has one outcome and an environment one end, whoever comes first: the thread {@code main} or the one that waits.
 */
public final class EnvironmentLife {

    private static final int ERROR_LOG = 64 * 1024;

    private final EnvironmentSpec spec;
    private final Mailbox mailbox;
    private final EnvironmentLog log = new EnvironmentLog();
    private final RuntimeHost host;
    private final CompletableFuture<InitOutcome> initialized = new CompletableFuture<>();

    private State state = State.NEW;
    private volatile Activity activity = Activity.NONE;
    private volatile @Nullable EndReason end;
    private @Nullable InvocationInProgress current;
    private @Nullable CompletableFuture<?> waiting;
    private @Nullable Throwable failure;
    private final long begun = System.nanoTime();
    private long initStart = begun;
    private volatile long ended;
    private Duration initDuration = Duration.ZERO;
    private InitOutcome.@Nullable Failed initFailure;
    private boolean initReported;
    private Optional<String> whereItEnded = Optional.empty();

    EnvironmentLife(EnvironmentSpec spec, Mailbox mailbox, HostFactory hosts) {
        this.spec = spec;
        this.mailbox = mailbox;
        this.host = hosts.create(spec, this, mailbox);
    }

    /** Its log. */
    public EnvironmentLog log() {
        return log;
    }

    RuntimeHost host() {
        return host;
    }

    Activity activity() {
        return activity;
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

    /** Whether the environment has ended. Takes no lock: the thread that ends an invocation may still hold it. */
    boolean hasEnded() {
        return end != null;
    }

    /** When it began and when it ended, by {@link System#nanoTime()}. */
    synchronized LifeSpan span() {
        return new LifeSpan(begun, initStart(), hasEnded() ? ended : System.nanoTime());
    }

    synchronized Duration initDuration() {
        return initDuration;
    }

    /** What the Init phase took of the time of the first invocation, because it ran within it. */
    synchronized Duration suppressedInitDuration() {
        return spec.suppressedInit() && !initReported ? initDuration : Duration.ZERO;
    }

    /** The Init phase begins. */
    public synchronized void beginInit() {
        checkAlive();
        log.appendLine(PlatformLog.initStart(spec.region()));
        state = State.INIT;
        activity = Activity.INIT;
        initStart = System.nanoTime();
    }

    /** Run the test's own code before the function's; its time is not the Init phase's. Returns false if it failed. */
    boolean beforeInit(BeforeInit code) {
        activity = Activity.INSIDE;
        Optional<IllegalStateException> failure = code.run();
        synchronized (this) {
            checkAlive();
            activity = Activity.INIT;
            initStart = System.nanoTime();
            failure.ifPresent(this::refuseInit);
            return failure.isEmpty();
        }
    }

    /** Nothing of the function can run, for a reason that is the test's. */
    public synchronized void refuseInit(IllegalStateException failure) {
        if (end == null) {
            log.appendLine(String.valueOf(failure.getMessage()));
            markEnded(EndReason.INIT_ERROR);
            initialized.complete(new InitOutcome.NotBegun(failure));
        }
    }

    private long initStart() {
        return initStart + host.beforeInitDuration().toNanos();
    }

    /** The code has been prepared for a snapshot, and goes on after it. */
    synchronized void beginRestore() {
        checkAlive();
        activity = Activity.RESTORE;
    }

    /** The Init phase is over, if it was not before. */
    public synchronized void completeInit() {
        checkAlive();
        if (state != State.INIT) {
            return;
        }
        initDuration = Duration.ofNanos(System.nanoTime() - initStart());
        state = State.READY;
        activity = Activity.NONE;
        host.ready();
        initialized.complete(new InitOutcome.Ready());
    }

    /** The Init phase failed, and the runtime said how. Its process goes on until it exits. */
    synchronized void failInit(byte[] error, String errorType) {
        checkAlive();
        initFailure = new InitOutcome.Failed(error, errorType);
    }

    /** The Init phase took longer than it may. */
    synchronized void timeOutInit(EndReason reason, String description) {
        if (end == null && (state == State.INIT || state == State.NEW)) {
            whereItEnded = Optional.of(description);
            endInit(reason, "timeout", new InitOutcome.TimedOut());
        }
    }

    private void endInit(EndReason reason, String status, InitOutcome outcome) {
        initDuration = Duration.ofNanos(System.nanoTime() - initStart());
        try {
            log.appendLine(PlatformLog.initReport(initDuration, spec.suppressedInit() ? "invoke" : "init", status));
        } finally {
            initialized.complete(outcome);
            markEnded(reason);
        }
    }

    /** Hand a task to the thread {@code main}. Returns false if the environment has ended. */
    synchronized boolean submit(Task task, CompletableFuture<?> outcome) {
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
        // An Init phase that runs within the invocation is a part of its duration.
        long start = spec.suppressedInit() && !initReported ? initStart() : System.nanoTime();
        invocation.begin(log.appendLine(PlatformLog.start(invocation.request.requestId())), start);
    }

    /** The runtime asks for more: the invocation that it has answered is over. One that another thread still serves is not. */
    synchronized void completeInvoke() {
        checkAlive();
        InvocationInProgress invocation = current;
        byte[] response = invocation == null ? null : invocation.response();
        if (invocation != null && response != null) {
            finish(invocation, response, invocation.failed());
            state = State.READY;
        }
        if (current == null) {
            activity = Activity.NONE;
        }
    }

    synchronized void beginInside() {
        checkAlive();
        activity = Activity.INSIDE;
    }

    synchronized void completeInside() {
        checkAlive();
        waiting = null;
        activity = Activity.NONE;
    }

    synchronized void timeOut(InvocationInProgress invocation, Duration limit, String description) {
        if (!invocation.served.isDone()) {
            whereItEnded = Optional.of(description);
            end(EndReason.TIMEOUT);
            finish(invocation, PlatformError.timedOut(invocation.request.requestId(), limit), true);
        }
    }

    /** The loop of the runtime cannot go on; if no invocation is to blame, it would not in another environment either. */
    synchronized void loopFailed(Throwable thrown) {
        if (end == null && current == null) {
            failure = thrown;
        }
    }

    synchronized Optional<String> whereItEnded() {
        return whereItEnded;
    }

    synchronized Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** The code ends the process, at a place that is worth telling. */
    synchronized void exit(ExitStatus status, String where) {
        if (end == null) {
            whereItEnded = Optional.of(where);
            exit(status);
        }
    }

    /** The process is over: the code ended it, or its thread {@code main} is at its end. */
    public synchronized void exit(ExitStatus status) {
        if (end != null) {
            return;
        }
        InvocationInProgress invocation = current;
        if (state == State.INIT) {
            exitInit(status);
        } else if (invocation == null) {
            markEnded(EndReason.EXIT);
        } else {
            exitInvoke(invocation, status);
        }
    }

    private void exitInit(ExitStatus status) {
        InitOutcome.Failed failure = initFailure;
        if (failure == null) {
            endInit(EndReason.EXIT, "error\tError Type: " + PlatformError.EXIT, new InitOutcome.Exited(status));
        } else {
            endInit(EndReason.INIT_ERROR, "error\tError Type: " + failure.errorType(), failure);
        }
    }

    private void exitInvoke(InvocationInProgress invocation, ExitStatus status) {
        byte[] response = invocation.response();
        if (response != null && invocation.failed()) {
            boolean tooLarge = invocation.errorType().equals(Optional.of(PlatformError.RESPONSE_TOO_LARGE));
            markEnded(tooLarge ? EndReason.RESPONSE_TOO_LARGE : EndReason.FATAL_ERROR);
            finish(invocation, response, true);
        } else {
            markEnded(EndReason.EXIT);
            finish(invocation, PlatformError.exited(invocation.request.requestId(), status), true);
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
        ended = System.nanoTime();
        end = reason;
        mailbox.put(new Task.Stop());
        state = State.ENDED;
        activity = Activity.NONE;
        try {
            host.ended();
        } catch (Throwable broken) {
            log.appendLine("WARM_LAMBDA What this environment changed could not be restored: "
                    + ThrownInside.describe(broken));
        }
        if (waiting != null) {
            waiting.completeExceptionally(new EnvironmentEnded());
        }
        if (current == null) {
            log.close();
        }
    }

    /** Answer the invocation for which the Init phase was run again, and failed again. */
    synchronized ServedInvocation answerFailedInit(InvocationInProgress invocation) {
        invocation.begin(log.appendLine(PlatformLog.start(invocation.request.requestId())), initStart);
        finish(invocation, Objects.requireNonNull(invocation.response()), true);
        return invocation.outcome().orElseThrow();
    }

    /** Whatever breaks on the way, the invocation is over then: somebody waits for it. */
    private void finish(InvocationInProgress invocation, byte[] payload, boolean failed) {
        try {
            report(invocation, payload, failed);
        } catch (Throwable broken) {
            leave();
            invocation.lose(broken);
        }
    }

    private void leave() {
        current = null;
        if (end != null) {
            log.close();
        }
    }

    private void report(InvocationInProgress invocation, byte[] payload, boolean failed) {
        String requestId = invocation.request.requestId();
        Duration duration = Duration.ofNanos(invocation.nanosSinceBegin());
        Optional<Duration> init = initReported || spec.suppressedInit() ? Optional.empty() : Optional.of(initDuration);
        boolean cold = !initReported;
        initReported = true;
        Duration billed = PlatformLog.billed(duration, init);
        boolean reported = end == EndReason.RESPONSE_TOO_LARGE || end == EndReason.INIT_ERROR;
        Optional<String> errorType = reported ? invocation.errorType() : Optional.empty();
        String report = PlatformLog.report(
                requestId,
                duration,
                billed,
                new MemoryUse(spec.memorySize(), host.usedMemory()),
                init,
                init.flatMap(it -> host.startDuration()),
                Optional.ofNullable(end),
                errorType);
        if (failed) {
            explainPoisonedClasses(invocation, payload);
        }
        log.appendLine(PlatformLog.end(requestId));
        long reportStart = log.appendLine(report);
        TraceLine.of(invocation.request).ifPresent(log::appendLine);
        long logEnd = log.position();
        leave();
        invocation.served.complete(new ServedInvocation(
                requestId,
                payload,
                failed,
                invocation.start(),
                duration,
                billed,
                init,
                whereItEnded,
                new LogExcerpt(log, cold ? 0 : invocation.logStart(), invocation.logStart(), reportStart, logEnd)));
    }

    private void explainPoisonedClasses(InvocationInProgress invocation, byte[] payload) {
        List<RecordedInitialization> failed = host.initializations().stream()
                .filter(run -> run.initialization().failure().isPresent())
                .toList();
        if (failed.isEmpty()) {
            return;
        }
        // The runtime logs the error last; a log may be larger than the heap.
        long from = Math.max(invocation.logStart(), log.position() - ERROR_LOG);
        String text = new String(payload, StandardCharsets.UTF_8) + log.text(from, log.position());
        PoisonedClasses.explain(text, failed).forEach(log::appendLine);
    }

    /** Fail if the environment has ended. Takes no lock, for every redirected call asks. */
    void checkAlive() {
        if (end != null) {
            throw new EnvironmentEnded();
        }
    }
}
