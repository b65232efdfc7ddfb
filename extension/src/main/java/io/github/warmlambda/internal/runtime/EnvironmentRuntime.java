package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.InsideException;
import io.github.warmlambda.environment.InvocationInterruptedException;
import io.github.warmlambda.environment.State;
import io.github.warmlambda.internal.bridge.InsideBody;
import io.github.warmlambda.internal.bridge.InsideResult;
import io.github.warmlambda.internal.bridge.Request;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * One execution environment, as the process that it would be on AWS: what a thread of the test asks of it.
 *
 * <p>How it works: AWS's loop runs on a thread {@code main} of its own, in this JVM ({@link MainThread}) or in another, and
 * blocks in {@link InMemoryRuntimeApi#next()} while there is nothing to do. A thread of the test puts a task into the mailbox and waits
 * for its future. An invocation is over when the runtime asks for the next one, as on AWS; or when its environment ends.
 */
public final class EnvironmentRuntime {

    private static final Duration LONGEST_LOOK = Duration.ofSeconds(10);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);

    private final EnvironmentSpec spec;
    private final Mailbox mailbox = new Mailbox();
    private final EnvironmentLife life;
    private final RuntimeHost host;

    /** Create an environment; nothing of it runs yet. */
    public EnvironmentRuntime(EnvironmentSpec spec, HostFactory hosts) {
        this.spec = spec;
        this.life = new EnvironmentLife(spec, mailbox, hosts);
        this.host = life.host();
    }

    /**
     * Run the Init phase.
     *
     * @param limit the longest time that it may take
     * @param limitReason why the environment ends if it takes longer
     * @throws InvocationInterruptedException if the calling thread is interrupted while it waits
     */
    public InitOutcome init(Duration limit, EndReason limitReason) {
        start();
        TimeLimit time = new TimeLimit(limit, host::nanosWaited);
        try {
            return time.await(life.initialized());
        } catch (TimeoutException e) {
            String setting = limitReason == EndReason.INIT_TIMEOUT ? "initTimeout" : "timeout";
            life.timeOutInit(limitReason, time.describe("The Init phase", setting, stackAtLimit()));
            host.stop();
            return life.initialized().join();
        } catch (InterruptedException e) {
            throw interrupted("the Init phase");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e); // Its outcome is a value, never an exception.
        }
    }

    /** An environment that could not begin has ended: else the next invocation would wait for it. */
    private void start() {
        try {
            host.start();
        } catch (RuntimeException | Error e) {
            life.end(EndReason.INIT_ERROR);
            throw e;
        }
    }

    /**
     * Serve an invocation.
     *
     * @param limit the longest time that it may take
     * @return the outcome, or empty if the environment ended before it could begin
     * @throws IllegalStateException if the outcome could not be recorded
     * @throws InvocationInterruptedException if the calling thread is interrupted while it waits
     */
    public Optional<ServedInvocation> invoke(Request request, Duration limit) {
        InvocationInProgress invocation = new InvocationInProgress(request);
        if (!life.submit(new Task.Serve(invocation), invocation.served)) {
            return Optional.empty();
        }
        HandOver handOver = mailbox.handOver();
        TimeLimit time = new TimeLimit(limit.minus(life.suppressedInitDuration()), host::nanosWaited);
        handOver.begin();
        try {
            handOver.awaitOutcome(invocation);
            ServedInvocation served = time.await(invocation.served);
            interruptIfEnded();
            if (served.initDuration().isPresent()) {
                host.prepareNext();
            }
            return Optional.of(served);
        } catch (TimeoutException e) {
            life.timeOut(invocation, limit, time.describe("The invocation", "timeout", stackAtLimit()));
            host.stop();
            return invocation.outcome();
        } catch (InterruptedException e) {
            throw interrupted("request " + request.requestId());
        } catch (ExecutionException e) {
            return invocation.outcome();
        } finally {
            handOver.end();
        }
    }

    /** Answer an invocation with the error of the Init phase that was run again for it. */
    public ServedInvocation answerFailedInit(Request request, InitOutcome outcome, Duration limit) {
        InvocationInProgress invocation = new InvocationInProgress(request);
        if (outcome instanceof InitOutcome.Failed failed) {
            invocation.fail(failed.error(), failed.errorType());
        } else if (outcome instanceof InitOutcome.Exited exited) {
            invocation.fail(PlatformError.exited(request.requestId(), exited.status()), PlatformError.EXIT);
        } else {
            invocation.fail(PlatformError.timedOut(request.requestId(), limit), PlatformError.TIMED_OUT);
        }
        return life.answerFailedInit(invocation);
    }

    /**
     * Run code on the thread {@code main}, between invocations.
     *
     * @throws IllegalStateException if the environment has ended
     * @throws InsideException if the code threw an exception; one of a class that both worlds share keeps its type
     */
    public InsideResult runInside(InsideBody body) {
        CompletableFuture<InsideResult> result = new CompletableFuture<>();
        if (!life.submit(new Task.RunInside(body, result), result)) {
            throw ended();
        }
        try {
            return result.get();
        } catch (InterruptedException e) {
            throw interrupted("code that runs inside");
        } catch (ExecutionException e) {
            interruptIfEnded();
            Throwable cause = e.getCause();
            if (cause == null || cause instanceof EnvironmentEnded) {
                throw ended();
            }
            throw ThrownInside.forTest(cause instanceof ThrownInside thrown ? thrown.rebuild() : cause);
        }
    }

    /**
     * Look into this environment, between invocations.
     *
     * @throws IllegalStateException if it has ended, or if its thread {@code main} is kept from looking
     */
    public <T> T inspect(Inspection<T> inspection) {
        CompletableFuture<T> result = new CompletableFuture<>();
        if (!life.submit(new Task.Inspect<>(inspection, result), result)) {
            throw ended();
        }
        try {
            return new TimeLimit(LONGEST_LOOK, host::nanosWaited).await(result);
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    """
                    The state of execution environment %d of function [%s] could not be looked at within %d s: \
                    a thread of the function may hold a lock on one of its collections. \
                    Its thread "main" is here:%n\
                    %s""".formatted(spec.number(), spec.functionName(), LONGEST_LOOK.toSeconds(), host.describeStack()));
        } catch (InterruptedException e) {
            throw interrupted("a look at the state");
        } catch (ExecutionException e) {
            interruptIfEnded();
            throw e.getCause() instanceof EnvironmentEnded
                    ? ended()
                    : new IllegalStateException("The state could not be looked at: " + e.getCause(), e.getCause());
        }
    }

    /** Empty for a process, which prints its threads into the log. */
    private String stackAtLimit() {
        return host.isInTestJvm() ? host.describeStack() : "";
    }

    // Another thread than main may have ended the process.
    private void interruptIfEnded() {
        if (life.hasEnded()) {
            host.stop();
        }
    }

    private IllegalStateException ended() {
        return new IllegalStateException("""
                Execution environment %d of function [%s] has ended: %s. Nothing can run inside it any more; \
                ask function.environment() for the current one.""".formatted(
                        spec.number(),
                        spec.functionName(),
                        endReason().map(EndReason::description).orElse("")));
    }

    /** End this environment while it is idle, and wait until its thread has gone. */
    public void shutDown(EndReason reason) {
        if (spec.endOfLife().closes() && state() != State.ENDED) {
            close();
        }
        if (life.end(reason)) {
            host.awaitEnd();
        }
    }

    private void close() {
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        Inspection<Boolean> closing = (layers, driver) -> {
            spec.endOfLife().close(new EndingEnvironment(layers, driver, host.initializedClasses()));
            return true;
        };
        if (life.submit(new Task.Inspect<>(closing, closed), closed)) {
            try {
                new TimeLimit(CLOSE_LIMIT, host::nanosWaited).await(closed);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (TimeoutException | ExecutionException notClosed) {
                // It ends all the same; where its thread hangs is told when the function is closed.
            }
        }
    }

    private InvocationInterruptedException interrupted(String what) {
        String stack = host.describeStack();
        life.end(EndReason.INTERRUPTED);
        host.stop();
        Thread.currentThread().interrupt();
        return new InvocationInterruptedException(
                """
                Thread "%s" was interrupted while it waited for %s of function [%s], so execution environment %d was ended.%n\
                Its thread "main" was here:%n\
                %s""".formatted(Thread.currentThread().getName(), what, spec.functionName(), spec.number(), stack));
    }

    /** Where its code was when it took longer than it may, or ended the process, in words; empty if it ended otherwise. */
    public Optional<String> whereItEnded() {
        return life.whereItEnded();
    }

    /** What made AWS's runtime leave its loop, if no invocation was to blame. */
    public Optional<Throwable> failure() {
        return life.failure();
    }

    /** After the end: where the thread {@code main} is, if it does not end. Gives it a moment. */
    public Optional<String> stackOfLostMain() {
        host.awaitEnd();
        return host.isAlive() ? Optional.of(host.describeStack()) : Optional.empty();
    }

    /** Whether a thread is the thread {@code main} of this environment. */
    public boolean isMain(Thread thread) {
        return host.isMain(thread);
    }

    /** Where this environment stands in its life. */
    public State state() {
        return life.state();
    }

    /** Why it ended, or empty while it lives. */
    public Optional<EndReason> endReason() {
        return life.endReason();
    }

    /** How long the Init phase took. */
    public Duration initDuration() {
        return life.initDuration();
    }

    /** When it began and ended. */
    public LifeSpan span() {
        return life.span();
    }

    /** The whole log stream. */
    public String log() {
        return life.log().text();
    }

    /** Delete the temporary file that a large log is in. */
    public void release() {
        life.log().release();
        host.release();
    }

    /** What can be observed of it. */
    public Observed observed() {
        return host;
    }
}
