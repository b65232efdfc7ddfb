package io.github.warmlambda.internal.function;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.Finding;
import io.github.warmlambda.environment.FunctionError;
import io.github.warmlambda.environment.InsideAction;
import io.github.warmlambda.environment.InsideCall;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.InvocationInterruptedException;
import io.github.warmlambda.environment.InvokeRequest;
import io.github.warmlambda.environment.StaticInitialization;
import io.github.warmlambda.internal.check.AllowedState;
import io.github.warmlambda.internal.check.Explanation;
import io.github.warmlambda.internal.check.FailedClosing;
import io.github.warmlambda.internal.check.FunctionChecks;
import io.github.warmlambda.internal.check.InvokeInitCheck;
import io.github.warmlambda.internal.check.LostThread;
import io.github.warmlambda.internal.check.UnusedAllowances;
import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import io.github.warmlambda.internal.configuration.FunctionIdentity;
import io.github.warmlambda.internal.loading.LayerFactory;
import io.github.warmlambda.internal.payload.Payloads;
import io.github.warmlambda.internal.watch.ActiveFunctions;
import io.github.warmlambda.internal.watch.FunctionEnvironment;
import io.github.warmlambda.internal.watch.InsideCalls;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A function: it owns the execution environments, one after another, and decides which of them serves an invocation. One
 * caller at a time; others wait for their turn.
 */
public final class DeployedFunction {

    private final FunctionConfiguration configuration;
    private final String name;
    private final LayerFactory layers;
    private final EnvironmentSuccession succession;
    private final AllowedState allowedState;
    private final FunctionChecks checks;
    private final ReentrantLock turn = new ReentrantLock(true);
    private boolean closed;

    /**
     * Create a function; nothing of it runs yet.
     *
     * @throws IllegalArgumentException if its code cannot be read, or its classes cannot be shared as configured
     */
    public DeployedFunction(FunctionConfiguration configuration) {
        this(configuration, LayerFactory.of(configuration, HandlerName.classOf(configuration.handler())));
        Preparation.awaitRehearsal();
    }

    DeployedFunction(FunctionConfiguration configuration, LayerFactory layers) {
        this.configuration = configuration;
        this.name = FunctionIdentity.of(configuration).name();
        this.layers = layers;
        this.succession = new EnvironmentSuccession(this, configuration, layers);
        this.allowedState = new AllowedState(configuration.allowedState());
        this.checks = new FunctionChecks(name(), configuration, allowedState, new Explanation(succession::replay));
    }

    /** The name of the function. */
    public String name() {
        return name;
    }

    /** What the function was configured with. */
    public FunctionConfiguration configuration() {
        return configuration;
    }

    /**
     * Invoke the function, in the current environment or in a new one.
     *
     * @throws IllegalArgumentException if the event cannot be written as JSON, or is too large
     * @throws IllegalStateException if the function is closed, or if called from the environment's own thread
     * @throws InvocationInterruptedException if the calling thread is interrupted while it waits
     */
    public Invocation invoke(InvokeRequest request) {
        refuseOwnMain();
        byte[] payload = PayloadLimit.check(Payloads.write(request.event()), name());
        return inTurn(() -> ActiveFunctions.active(() -> succession.invoke(request, payload)));
    }

    /** The current environment, started if there is none; one whose Init phase failed is returned too. */
    public ExecutionEnvironment environment() {
        refuseOwnMain();
        return inTurn(succession::currentOrStarted);
    }

    /** All environments, oldest first. */
    public List<ExecutionEnvironment> environments() {
        return List.copyOf(succession.all());
    }

    /** All invocations, oldest first. */
    public List<Invocation> invocations() {
        return succession.all().stream()
                .flatMap(environment -> environment.invocations().stream())
                .toList();
    }

    /** All static initializations, oldest first. */
    public List<StaticInitialization> staticInitializations() {
        return succession.all().stream()
                .flatMap(environment -> environment.staticInitializations().stream())
                .toList();
    }

    /** Repeat an invocation, and tell in words what has grown with every one. */
    public Collection<String> growth(InvokeRequest request, int invocations) {
        watchState();
        return new GrowthRun(this, checks.growth()).run(request, invocations);
    }

    /** Look at the state of the environments between invocations from now on. */
    public void watchState() {
        refuseOwnMain();
        inTurn(() -> {
            succession.watching().begin();
            return true;
        });
    }

    /** End the current environment on purpose, so that the next invocation is a cold start. */
    public void coldStart() {
        refuseOwnMain();
        inTurn(() -> {
            succession.endCurrent(EndReason.COLD_START);
            return true;
        });
    }

    /** End the current environment, and refuse all that comes. */
    public void close() {
        refuseOwnMain();
        turn.lock();
        try {
            if (!closed) {
                closed = true;
                succession.endCurrent(EndReason.SHUTDOWN);
                succession.all().forEach(environment -> LostThread.warn(name(), environment));
                succession.all().forEach(FailedClosing::warn);
                UnusedAllowances.warn(name(), allowedState, succession.all());
                succession.release();
            }
        } finally {
            turn.unlock();
        }
    }

    /** What a check says now of all environments. */
    public List<Finding> findings(Check check) {
        return checks.judge(check, succession.all());
    }

    /** What the checks say now and did not say before. */
    public List<Finding> takeFindings() {
        return checks.take(succession.all());
    }

    /** The classes whose static initializers invocations had to wait for, in the order in which they ran. */
    public List<String> primingList() {
        return InvokeInitCheck.primingList(succession.all());
    }

    public List<Finding> findings(Check check, List<FunctionEnvironment> environments) {
        return checks.judge(check, environments);
    }

    public <T extends @Nullable Object> T inside(FunctionEnvironment environment, InsideCall<T> call) {
        refuseOwnMain();
        return inTurn(() -> {
            environment.stateWatch().forget();
            return InsideCalls.call(environment.runtime(), call);
        });
    }

    public void inside(FunctionEnvironment environment, InsideAction action) {
        refuseOwnMain();
        inTurn(() -> {
            environment.stateWatch().forget();
            InsideCalls.run(environment.runtime(), action);
            return true;
        });
    }

    public Optional<String> hint(FunctionError error) {
        return HandlerName.hint(configuration.handler(), error, layers);
    }

    private <T extends @Nullable Object> T inTurn(Supplier<T> action) {
        try {
            turn.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InvocationInterruptedException(
                    "Thread \"%s\" was interrupted while it waited for its turn to use function [%s], which another thread is using."
                            .formatted(Thread.currentThread().getName(), name()));
        }
        try {
            if (closed) {
                throw new IllegalStateException(
                        "Function [%s] is closed. Create another one, or use it before its test class ends."
                                .formatted(name()));
            }
            return action.get();
        } finally {
            turn.unlock();
        }
    }

    private void refuseOwnMain() {
        FunctionEnvironment current = succession.current();
        if (current != null && current.runtime().isMain(Thread.currentThread())) {
            throw new IllegalStateException(
                    "Function [%s] was called from the thread \"main\" of its own execution environment %d, which would wait for itself for ever. Call it from the test, or from another thread."
                            .formatted(name(), current.number()));
        }
    }
}
