package io.github.warmlambda.internal.function;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.ColdStartComparison;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.Finding;
import io.github.warmlambda.environment.FunctionError;
import io.github.warmlambda.environment.InsideAction;
import io.github.warmlambda.environment.InsideCall;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.InvocationInterruptedException;
import io.github.warmlambda.environment.InvokeRequest;
import io.github.warmlambda.internal.check.AllowedState;
import io.github.warmlambda.internal.check.FunctionChecks;
import io.github.warmlambda.internal.check.FunctionWarnings;
import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import io.github.warmlambda.internal.configuration.FunctionIdentity;
import io.github.warmlambda.internal.configuration.Masking;
import io.github.warmlambda.internal.loading.LayerFactory;
import io.github.warmlambda.internal.payload.Payloads;
import io.github.warmlambda.internal.replay.Replays;
import io.github.warmlambda.internal.report.RunReport;
import io.github.warmlambda.internal.watch.ActiveFunctions;
import io.github.warmlambda.internal.watch.FunctionEnvironment;
import io.github.warmlambda.internal.watch.FunctionInvocation;
import io.github.warmlambda.internal.watch.FunctionOwner;
import io.github.warmlambda.internal.watch.Watching;
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
    private final FunctionChecks checks;
    private final FunctionWarnings warnings;
    private final Watching watching;
    private final EnvironmentSuccession succession;
    private final ReentrantLock turn = new ReentrantLock(true);
    private @Nullable String reportedAs;
    private boolean closed;

    /** The first of the invocations whose logs a test prints if it fails. */
    private volatile int transcribedFrom = Integer.MAX_VALUE;

    /**
     * Create a function; nothing of it runs yet.
     *
     * @throws IllegalArgumentException if its code cannot be read, or its classes cannot be shared as configured
     */
    public DeployedFunction(FunctionConfiguration configuration) {
        this(configuration, LayerFactory.of(configuration));
        Preparation.awaitRehearsal();
    }

    DeployedFunction(FunctionConfiguration configuration, LayerFactory layers) {
        this.configuration = configuration;
        this.name = FunctionIdentity.of(configuration).name();
        this.layers = layers;
        AllowedState allowed = new AllowedState(configuration.allowedState());
        FunctionRuntimes runtimes = new FunctionRuntimes(configuration, layers);
        Replays replays = new FunctionReplays(configuration, runtimes);
        this.checks = new FunctionChecks(name, configuration, layers::libraryOf, allowed, replays);
        this.warnings = new FunctionWarnings(name, allowed);
        this.watching = new Watching(configuration, layers::isOwn, checks.sights());
        this.succession = new EnvironmentSuccession(new Owner(), configuration, runtimes, watching, warnings);
    }

    /**
     * Refuse early a function that could not be deployed.
     *
     * @throws IllegalArgumentException if a check is switched on that would see nothing
     */
    public static void check(FunctionConfiguration configuration) {
        FunctionChecks.check(configuration);
    }

    /** The name of the function. */
    public String name() {
        return name;
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
        return currentOrStarted();
    }

    private FunctionEnvironment currentOrStarted() {
        refuseOwnMain();
        return inTurn(succession::currentOrStarted);
    }

    /** All environments, oldest first. */
    public List<ExecutionEnvironment> environments() {
        return List.copyOf(succession.all());
    }

    /** Repeat an invocation, and tell in words what has grown with every one. */
    public Collection<String> grown(InvokeRequest request, int invocations) {
        watchState();
        FunctionEnvironment environment = currentOrStarted();
        environment.stateWatch().lookAtLibrariesEachTime();
        new GrowthRun(name, environment, invocations).run(() -> invoke(request));
        return checks.growth(environment, invocations);
    }

    /** Whether a test runs that prints the logs of its invocations if it fails, so that no message needs to show them. */
    public void transcribe(boolean on) {
        transcribedFrom = on ? served().size() : Integer.MAX_VALUE;
    }

    /** A text without the values of its environment variables, which may be secrets. */
    public String masked(String text) {
        return Masking.of(configuration).apply(text);
    }

    private List<FunctionInvocation> served() {
        return succession.all().stream().flatMap(it -> it.served().stream()).toList();
    }

    /** Look at the state of the environments between invocations from now on. */
    public void watchState() {
        refuseOwnMain();
        inTurn(() -> {
            watching.begin();
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
                warnings.closed(succession.all());
                report();
                succession.release();
            }
        } finally {
            turn.unlock();
        }
    }

    private void report() {
        if (reportedAs != null) {
            RunReport.add(reportedAs, name, configuration, succession.all(), layers::libraryOf);
        }
    }

    /**
     * Show the function in the report of the run, if there is one.
     *
     * @param testClass the test class that it belongs to, or an empty text
     */
    public DeployedFunction reportedAs(String testClass) {
        reportedAs = testClass;
        return this;
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
        return FunctionChecks.primingList(succession.all());
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
            throw new IllegalStateException("""
                    Function [%s] was called from the thread "main" of its own execution environment %d, \
                    which would wait for itself for ever. Call it from the test, or from another thread.""".formatted(name(), current.number()));
        }
    }

    /** The function, as its environments ask it. */
    private final class Owner implements FunctionOwner {

        @Override
        public String name() {
            return name;
        }

        @Override
        public <T extends @Nullable Object> T inside(FunctionEnvironment environment, InsideCall<T> call) {
            refuseOwnMain();
            return inTurn(() -> environment.call(call));
        }

        @Override
        public void inside(FunctionEnvironment environment, InsideAction action) {
            refuseOwnMain();
            inTurn(() -> {
                environment.run(action);
                return true;
            });
        }

        @Override
        public List<Finding> findings(Check check, FunctionEnvironment environment) {
            return checks.judge(check, List.of(environment));
        }

        @Override
        public void require(Check check) {
            checks.require(check);
        }

        @Override
        public ColdStartComparison compareWithColdStart(FunctionInvocation invocation) {
            return checks.compareWithColdStart(invocation);
        }

        @Override
        public boolean isTranscribed(FunctionInvocation invocation) {
            int from = transcribedFrom;
            return from < Integer.MAX_VALUE && served().indexOf(invocation) >= from;
        }

        @Override
        public String masked(String text) {
            return DeployedFunction.this.masked(text);
        }

        @Override
        public Optional<String> hint(FunctionError error) {
            return HandlerHints.hint(configuration.handler(), error, layers);
        }
    }
}
