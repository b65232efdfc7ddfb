package io.github.warmlambda.internal.function;

import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.InvocationInterruptedException;
import io.github.warmlambda.environment.InvokeRequest;
import io.github.warmlambda.environment.State;
import io.github.warmlambda.internal.bridge.Request;
import io.github.warmlambda.internal.check.FunctionWarnings;
import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import io.github.warmlambda.internal.configuration.FunctionIdentity;
import io.github.warmlambda.internal.configuration.RandomIds;
import io.github.warmlambda.internal.end.EnvironmentEnd;
import io.github.warmlambda.internal.report.RunReport;
import io.github.warmlambda.internal.runtime.EnvironmentRuntime;
import io.github.warmlambda.internal.runtime.InitOutcome;
import io.github.warmlambda.internal.runtime.ServedInvocation;
import io.github.warmlambda.internal.watch.Aftermath;
import io.github.warmlambda.internal.watch.FunctionEnvironment;
import io.github.warmlambda.internal.watch.FunctionInvocation;
import io.github.warmlambda.internal.watch.FunctionOwner;
import io.github.warmlambda.internal.watch.Sight;
import io.github.warmlambda.internal.watch.StateWatch;
import io.github.warmlambda.internal.watch.Watching;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The environments of a function, one after another, by AWS's rules: Lambda resets an environment that failed, and runs its
 * Init phase again within the next invocation, as a part of its duration and under the function's timeout. That is the same
 * invocation where its own Init phase failed. Its callers hold the function's turn.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html#runtimes-lifecycle-invoke-with-errors">
 *     Failures during the Invoke phase</a>
 */
final class EnvironmentSuccession {

    private final FunctionOwner owner;
    private final FunctionConfiguration configuration;
    private final FunctionIdentity identity;
    private final FunctionRuntimes runtimes;
    private final List<FunctionEnvironment> environments = new CopyOnWriteArrayList<>();
    private final Watching watching;
    private final FunctionWarnings warnings;

    /** Whether the Init phase of the latest environment failed. */
    private boolean initFailed;

    /** Whether the next environment begins anew, rather than as the reset of one that failed. */
    private boolean anew = true;

    EnvironmentSuccession(
            FunctionOwner owner,
            FunctionConfiguration configuration,
            FunctionRuntimes runtimes,
            Watching watching,
            FunctionWarnings warnings) {
        this.owner = owner;
        this.configuration = configuration;
        this.identity = FunctionIdentity.of(configuration);
        this.runtimes = runtimes;
        this.watching = watching;
        this.warnings = warnings;
    }

    List<FunctionEnvironment> all() {
        return environments;
    }

    /** Delete what the environments leave until their function is closed. */
    void release() {
        environments.forEach(environment -> environment.runtime().release());
    }

    FunctionEnvironment currentOrStarted() {
        FunctionEnvironment current = current();
        if (current != null) {
            return current;
        }
        if (initFailed && !anew) {
            return latest();
        }
        FunctionEnvironment started = create(false);
        init(started, configuration.initTimeout(), EndReason.INIT_TIMEOUT);
        return started;
    }

    void endCurrent(EndReason reason) {
        anew = true;
        FunctionEnvironment current = current();
        if (current != null) {
            current.runtime().shutDown(reason);
            warnings.ended(current);
        } else if (reason == EndReason.COLD_START && !environments.isEmpty()) {
            // It ended by itself, but what comes after it was asked for.
            latest().expectEnd();
        }
    }

    Invocation invoke(InvokeRequest request, byte[] payload) {
        while (true) {
            FunctionEnvironment current = current();
            Optional<Invocation> served = current == null
                    ? invokeCold(request, payload)
                    : invokeIn(current, request(request, payload, Duration.ZERO), List.of());
            if (served.isPresent()) {
                return served.get();
            }
            refuseBrokenRuntime(latest());
        }
    }

    private Optional<Invocation> invokeCold(InvokeRequest request, byte[] payload) {
        List<FunctionEnvironment> ended = new ArrayList<>();
        if (!isReset()) {
            FunctionEnvironment first = create(false);
            InitOutcome outcome = init(first, configuration.initTimeout(), EndReason.INIT_TIMEOUT);
            if (outcome instanceof InitOutcome.Ready) {
                return invokeIn(first, request(request, payload, Duration.ZERO), ended);
            }
            throwIfNotBegun(outcome);
            ended.add(first);
        } else if (initFailed && !latest().hasServed()) {
            ended.add(latest());
        }
        return invokeAfterReset(request, payload, ended);
    }

    private Optional<Invocation> invokeAfterReset(
            InvokeRequest request, byte[] payload, List<FunctionEnvironment> ended) {
        FunctionEnvironment environment = create(true);
        InitOutcome outcome = init(environment, configuration.timeout(), EndReason.TIMEOUT);
        Request remaining = request(request, payload, environment.initDuration());
        if (outcome instanceof InitOutcome.Ready) {
            return invokeIn(environment, remaining, ended);
        }
        throwIfNotBegun(outcome);
        ended.add(environment);
        ServedInvocation failed = environment.runtime().answerFailedInit(remaining, outcome, configuration.timeout());
        return Optional.of(recorded(failed, environment, ended, remaining, Optional.of(Aftermath.NOTHING)));
    }

    /** Whether the latest environment failed, and nobody has asked for a fresh one since. */
    private boolean isReset() {
        return !anew
                && latest().endReason().filter(reason -> !reason.isOnPurpose()).isPresent();
    }

    /** What the test did wrong is no error of the function, so it is thrown at the test. */
    private void throwIfNotBegun(InitOutcome outcome) {
        if (outcome instanceof InitOutcome.NotBegun notBegun) {
            anew = true;
            throw new IllegalStateException(
                    notBegun.failure().getMessage(), notBegun.failure().getCause());
        }
    }

    private Optional<Invocation> invokeIn(
            FunctionEnvironment environment, Request request, List<FunctionEnvironment> ended) {
        environment.stateWatch().beforeInvocation();
        return environment.runtime().invoke(request, configuration.timeout()).map(served -> {
            Optional<Aftermath> aftermath = environment.stateWatch().afterInvocation(request, served);
            List<FunctionEnvironment> allEnded = new ArrayList<>(ended);
            if (environment.state() == State.ENDED) {
                allEnded.add(environment);
            }
            return recorded(served, environment, allEnded, request, aftermath);
        });
    }

    private Invocation recorded(
            ServedInvocation served,
            FunctionEnvironment environment,
            List<FunctionEnvironment> ended,
            Request request,
            Optional<Aftermath> aftermath) {
        boolean coldStart = !environment.hasServed();
        Optional<Request> kept = watching.isFor(Sight.REQUESTS) ? Optional.of(request) : Optional.empty();
        FunctionInvocation invocation = new FunctionInvocation(
                served, environment, ended, coldStart, kept, RunReport.excerpt(request.payload()), aftermath);
        environment.served(invocation);
        return invocation;
    }

    @Nullable
    FunctionEnvironment current() {
        if (environments.isEmpty()) {
            return null;
        }
        FunctionEnvironment latest = latest();
        return latest.state() == State.ENDED ? null : latest;
    }

    private FunctionEnvironment latest() {
        return environments.get(environments.size() - 1);
    }

    // It would break in every other environment too.
    private void refuseBrokenRuntime(FunctionEnvironment environment) {
        environment.runtime().failure().ifPresent(failure -> {
            throw new IllegalStateException(
                    "AWS's runtime left its loop in execution environment %d of function [%s]: %s"
                            .formatted(environment.number(), identity.name(), failure.getMessage()),
                    failure);
        });
    }

    private FunctionEnvironment create(boolean suppressedInit) {
        if (!environments.isEmpty()) {
            warnings.ended(latest());
        }
        int number = environments.size() + 1;
        EnvironmentEnd end = runtimes.end();
        EnvironmentRuntime runtime = runtimes.create(number, suppressedInit, end);
        StateWatch stateWatch = new StateWatch(runtime, watching);
        FunctionEnvironment environment = new FunctionEnvironment(owner, number, runtime, stateWatch, end);
        environments.add(environment);
        if (watching.isFor(Sight.THREAD_BIRTHS)) {
            runtime.observed().threadBirths().begin();
        }
        anew = false;
        initFailed = false;
        return environment;
    }

    private InitOutcome init(FunctionEnvironment environment, Duration limit, EndReason limitReason) {
        try {
            InitOutcome outcome = environment.runtime().init(limit, limitReason);
            initFailed = !(outcome instanceof InitOutcome.Ready);
            return outcome;
        } catch (InvocationInterruptedException e) {
            throw e;
        } catch (RuntimeException | Error notBegun) {
            // What comes after it is no reset, as nothing of the function ran.
            anew = true;
            throw notBegun;
        }
    }

    /** A request whose deadline comes earlier by the time that the Init phase within the invocation took. */
    private Request request(InvokeRequest request, byte[] payload, Duration spent) {
        Duration timeout = configuration.timeout().minus(spent);
        return new Request(
                RandomIds.next().toString(),
                payload,
                System.currentTimeMillis() + timeout.toMillis(),
                identity.arn(request.qualifier()),
                request.clientContext().orElse(null),
                request.cognitoIdentity().orElse(null),
                copied(request.tenantId()),
                copied(request.traceHeader()));
    }

    /** A text of its own, as one that comes over a network: a literal of the test would be taken for one of the function's. */
    private static @Nullable String copied(Optional<String> text) {
        return text.map(it -> new String(it.toCharArray())).orElse(null);
    }
}
