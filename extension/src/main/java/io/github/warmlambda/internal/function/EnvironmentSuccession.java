package io.github.warmlambda.internal.function;

import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.FunctionConfiguration;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.InvokeRequest;
import io.github.warmlambda.environment.Isolation;
import io.github.warmlambda.environment.State;
import io.github.warmlambda.internal.bridge.Request;
import io.github.warmlambda.internal.fork.ForkedRuntimes;
import io.github.warmlambda.internal.loading.LayerFactory;
import io.github.warmlambda.internal.runtime.HostFactory;
import io.github.warmlambda.internal.runtime.InitOutcome;
import io.github.warmlambda.internal.runtime.ProcessSpec;
import io.github.warmlambda.internal.runtime.RuntimeProcess;
import io.github.warmlambda.internal.runtime.ServedInvocation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The environments of a function, one after another, by AWS's rules: a failed Init phase is run again in a new environment,
 * within the same invocation and under the function's timeout; an environment that ended is replaced by the next invocation.
 * Its callers hold the function's turn.
 */
final class EnvironmentSuccession {

    private final DeployedFunction function;
    private final FunctionConfiguration configuration;
    private final FunctionIdentity identity;
    private final LayerFactory layers;
    private final List<FunctionEnvironment> environments = new CopyOnWriteArrayList<>();
    private final HostFactory hosts;
    private boolean initFailedBefore;

    EnvironmentSuccession(DeployedFunction function, FunctionConfiguration configuration, LayerFactory layers) {
        this.function = function;
        this.configuration = configuration;
        this.identity = FunctionIdentity.ofHandler(configuration.handler());
        this.layers = layers;
        this.hosts = configuration.isolation() == Isolation.PROCESS
                ? new ForkedRuntimes(configuration)
                : RuntimeProcess.IN_TEST_JVM;
    }

    List<FunctionEnvironment> all() {
        return environments;
    }

    FunctionEnvironment currentOrStarted() {
        FunctionEnvironment current = current();
        if (current != null) {
            return current;
        }
        if (initFailedBefore) {
            return latest();
        }
        FunctionEnvironment started = create(false);
        initFailedBefore = !(init(started) instanceof InitOutcome.Ready);
        return started;
    }

    void endCurrent(EndReason reason) {
        initFailedBefore = false;
        FunctionEnvironment current = current();
        if (current != null) {
            current.process().shutDown(reason);
        } else if (reason == EndReason.COLD_START && !environments.isEmpty()) {
            // It ended by itself, but what comes after it was asked for.
            latest().expectEnd();
        }
    }

    Invocation invoke(InvokeRequest request, byte[] payload) {
        while (true) {
            FunctionEnvironment current = current();
            Optional<Invocation> served =
                    current == null ? invokeCold(request, payload) : invokeIn(current, request, payload, List.of());
            if (served.isPresent()) {
                return served.get();
            }
            refuseBrokenRuntime(latest());
        }
    }

    private Optional<Invocation> invokeCold(InvokeRequest request, byte[] payload) {
        List<FunctionEnvironment> ended = new ArrayList<>();
        if (initFailedBefore) {
            ended.add(latest());
        } else {
            FunctionEnvironment first = create(false);
            InitOutcome outcome = init(first);
            if (outcome instanceof InitOutcome.Ready) {
                return invokeIn(first, request, payload, ended);
            }
            throwIfNotBegun(outcome);
            ended.add(first);
        }
        initFailedBefore = false;
        FunctionEnvironment second = create(true);
        InitOutcome outcome = second.process().init(configuration.timeout(), EndReason.TIMEOUT);
        if (outcome instanceof InitOutcome.Ready) {
            return invokeIn(second, request, payload, ended);
        }
        throwIfNotBegun(outcome);
        ended.add(second);
        Request answered = request(request, payload);
        ServedInvocation failed = second.process().answerFailedInit(answered, outcome, configuration.timeout());
        return Optional.of(recorded(failed, second, ended));
    }

    /** What the test did wrong is no error of the function, so it is thrown at the test. */
    private static void throwIfNotBegun(InitOutcome outcome) {
        if (outcome instanceof InitOutcome.NotBegun notBegun) {
            throw new IllegalStateException(
                    notBegun.failure().getMessage(), notBegun.failure().getCause());
        }
    }

    private Optional<Invocation> invokeIn(
            FunctionEnvironment environment, InvokeRequest request, byte[] payload, List<FunctionEnvironment> ended) {
        return environment
                .process()
                .invoke(request(request, payload), configuration.timeout())
                .map(served -> {
                    List<FunctionEnvironment> allEnded = new ArrayList<>(ended);
                    if (environment.state() == State.ENDED) {
                        allEnded.add(environment);
                    }
                    return recorded(served, environment, allEnded);
                });
    }

    private static Invocation recorded(
            ServedInvocation served, FunctionEnvironment environment, List<FunctionEnvironment> ended) {
        boolean coldStart = !environment.hasServed();
        FunctionInvocation invocation = new FunctionInvocation(served, environment, ended, coldStart);
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
        environment.process().failure().ifPresent(failure -> {
            throw new IllegalStateException(
                    "AWS's runtime left its loop in execution environment %d of function [%s]: %s"
                            .formatted(environment.number(), identity.name(), failure.getMessage()),
                    failure);
        });
    }

    private FunctionEnvironment create(boolean suppressedInit) {
        int number = environments.size() + 1;
        ProcessSpec spec = new ProcessSpec(
                number,
                identity.name(),
                configuration.handler(),
                configuration.memorySize(),
                ServiceVariables.of(configuration, identity),
                layers,
                suppressedInit,
                configuration.beforeInit());
        FunctionEnvironment environment = new FunctionEnvironment(function, number, new RuntimeProcess(spec, hosts));
        environments.add(environment);
        return environment;
    }

    private InitOutcome init(FunctionEnvironment environment) {
        return environment.process().init(configuration.initTimeout(), EndReason.INIT_TIMEOUT);
    }

    private Request request(InvokeRequest request, byte[] payload) {
        Duration timeout = configuration.timeout();
        return new Request(
                UUID.randomUUID().toString(),
                payload,
                System.currentTimeMillis() + timeout.toMillis(),
                identity.arn(request.qualifier()),
                request.clientContext().orElse(null),
                request.cognitoIdentity().orElse(null),
                request.tenantId().orElse(null),
                request.traceHeader().orElse(null));
    }
}
