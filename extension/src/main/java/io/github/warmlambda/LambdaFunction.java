package io.github.warmlambda;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.Finding;
import io.github.warmlambda.environment.GenericType;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.InvocationInterruptedException;
import io.github.warmlambda.environment.InvokeRequest;
import io.github.warmlambda.environment.StaticInitialization;
import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import io.github.warmlambda.internal.function.DeployedFunction;
import io.github.warmlambda.internal.function.Preparation;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A function under test: a handler with its configuration, and the execution environments that serve it.
 *
 * <p>Injected into tests of a {@link WarmLambda} class, and usable without JUnit:
 *
 * <pre>{@code
 * try (LambdaFunction orders = LambdaFunction.of(OrderHandler.class).create()) {
 *     Invocation first = orders.invoke(new Order("42"));
 *     Invocation second = orders.invoke(new Order("43"));
 * }
 * }</pre>
 *
 * <p>An invocation that fails is returned with its error; only an {@link Invoker} throws. Calls from several threads wait
 * for each other, as one environment serves one invocation at a time. While a thread waits it can be interrupted: the
 * environment ends, and the call throws an {@link InvocationInterruptedException}.
 *
 * @since 0.1
 */
public final class LambdaFunction implements AutoCloseable {

    private static final int GROWTH_INVOCATIONS = 100;

    static {
        Preparation.begin();
    }

    private final LazyFunction function;

    private LambdaFunction(LazyFunction function) {
        this.function = function;
    }

    /**
     * Begin to configure a function whose handler implements {@code RequestHandler} or {@code RequestStreamHandler}.
     *
     * @param handlerClass the handler class
     * @return a builder
     */
    public static Builder of(Class<?> handlerClass) {
        return of(handlerClass.getName());
    }

    /**
     * Begin to configure a function.
     *
     * @param handler the handler as in the function's configuration on AWS: {@code com.acme.Orders} or
     *     {@code com.acme.Orders::create}
     * @return a builder
     */
    public static Builder of(String handler) {
        return new Builder(handler);
    }

    /** A function that is deployed just before its first use. */
    static LambdaFunction deployedBy(Supplier<DeployedFunction> deployment) {
        return new LambdaFunction(new LazyFunction(deployment));
    }

    /**
     * Invoke the function with an event that is sent as the JSON that AWS would deliver: AWS event types through AWS's own
     * serializer, everything else through Jackson, a string as a JSON string, null as {@code null}.
     *
     * @param event the event
     * @return the invocation, failed or not
     * @throws IllegalArgumentException if the event cannot be written as JSON
     * @throws IllegalStateException if the function is closed, or if called from its own environment's main thread
     */
    public Invocation invoke(@Nullable Object event) {
        return invoke(InvokeRequest.of(event));
    }

    /**
     * Invoke the function with JSON text, sent as it is.
     *
     * @param json the text
     * @return the invocation, failed or not
     * @throws IllegalArgumentException if the text is not JSON
     * @throws IllegalStateException if the function is closed, or if called from its own environment's main thread
     */
    public Invocation invokeJson(String json) {
        return invoke(InvokeRequest.ofJson(json));
    }

    /**
     * Invoke the function with bytes, sent as they are.
     *
     * @param payload the bytes
     * @return the invocation, failed or not
     * @throws IllegalStateException if the function is closed, or if called from its own environment's main thread
     */
    public Invocation invokePayload(byte[] payload) {
        return invoke(InvokeRequest.ofPayload(payload));
    }

    /**
     * Invoke the function with the content of a class-path resource, sent as it is.
     *
     * @param resource the name of the resource, for example {@code events/sqs.json}
     * @return the invocation, failed or not
     * @throws IllegalArgumentException if there is no such resource on the test's class path
     * @throws IllegalStateException if the function is closed, or if called from its own environment's main thread
     */
    public Invocation invokeResource(String resource) {
        return invokePayload(TestResource.read(resource));
    }

    /**
     * Invoke the function with a request that carries more than the event.
     *
     * @param request the request; null, which is what {@code invoke(null)} means, sends the event null
     * @return the invocation, failed or not
     * @throws IllegalArgumentException if the event cannot be written as JSON
     * @throws IllegalStateException if the function is closed, or if called from its own environment's main thread
     */
    public Invocation invoke(@Nullable InvokeRequest request) {
        return function.get().invoke(request == null ? InvokeRequest.of(null) : request);
    }

    /**
     * A typed view of this function.
     *
     * @param responseType the type of the response
     * @param <I> the type of the event
     * @param <O> the type of the response
     * @return an invoker
     */
    public <I extends @Nullable Object, O> Invoker<I, @Nullable O> invoker(Class<O> responseType) {
        return new TypedInvoker<>(this, responseType);
    }

    /**
     * A typed view of this function.
     *
     * @param responseType the type of the response, with its type arguments
     * @param <I> the type of the event
     * @param <O> the type of the response
     * @return an invoker
     */
    public <I extends @Nullable Object, O> Invoker<I, @Nullable O> invoker(GenericType<O> responseType) {
        return new TypedInvoker<>(this, responseType.type());
    }

    /**
     * The current environment, started if there is none.
     *
     * <p>Never throws for a failed Init phase: the environment is returned as ended, with its reason.
     *
     * @return the environment
     * @throws IllegalStateException if the function is closed, or if called from its own environment's main thread
     */
    public ExecutionEnvironment environment() {
        return function.get().environment();
    }

    /**
     * All environments of this function, oldest first.
     *
     * @return an unmodifiable copy
     */
    public List<ExecutionEnvironment> environments() {
        return function.ifStarted(DeployedFunction::environments, List.of());
    }

    /**
     * All invocations of this function, oldest first.
     *
     * @return an unmodifiable copy
     */
    public List<Invocation> invocations() {
        return environments().stream()
                .flatMap(environment -> environment.invocations().stream())
                .toList();
    }

    /**
     * All static initializations in all environments, oldest first.
     *
     * @return an unmodifiable copy
     */
    public List<StaticInitialization> staticInitializations() {
        return environments().stream()
                .flatMap(environment -> environment.staticInitializations().stream())
                .toList();
    }

    /**
     * End the current environment on purpose, so that the next invocation is a cold start.
     *
     * @throws IllegalStateException if the function is closed, or if called from its own environment's main thread
     */
    public void coldStart() {
        function.get().coldStart();
    }

    /**
     * Repeat an invocation 100 times, after two that warm up, and fail if something grows with every one.
     *
     * <pre>{@code
     * orders.requireNoGrowth(new Order("42"));
     * }</pre>
     *
     * @param event the event, or an {@link InvokeRequest}
     * @throws AssertionError if something grew
     * @throws IllegalStateException if an invocation ended the environment
     * @see #requireNoGrowth(Object, int)
     */
    public void requireNoGrowth(@Nullable Object event) {
        requireNoGrowth(event, GROWTH_INVOCATIONS);
    }

    /**
     * Repeat an invocation in the current environment, and fail if something grows with every one: what can be reached from a
     * static field or the handler object, threads, temporary files, classes, and the files and sockets that
     * invocations open, unless another function of the JVM is active. In a process of its own: threads, temporary files, open
     * files and sockets. Two invocations before these warm up. What libraries keep in objects of theirs is judged from 80
     * invocations on, as many empty their queues now and then.
     *
     * @param event the event, or an {@link InvokeRequest}
     * @param invocations how many times, at least two
     * @throws AssertionError if something grew
     * @throws IllegalStateException if an invocation ended the environment
     * @see Check#NO_UNBOUNDED_GROWTH
     */
    public void requireNoGrowth(@Nullable Object event, int invocations) {
        InvokeRequest request = event instanceof InvokeRequest given ? given : InvokeRequest.of(event);
        Collection<String> grown = function.get().grown(request, invocations);
        if (!grown.isEmpty()) {
            throw new AssertionError(String.join("%n%n".formatted(), grown));
        }
    }

    /**
     * The classes whose static initializers invocations had to wait for, because they did not run in the Init phase: what
     * static code, or a priming hook, would have to initialize.
     *
     * @return binary names of classes, in the order in which they were initialized
     * @see Check#NO_INIT_IN_INVOKE
     */
    public List<String> primingList() {
        return function.ifStarted(DeployedFunction::primingList, List.of());
    }

    /**
     * Look at the state of the environments between invocations from now on, so that the invocations that follow tell what
     * they changed. The checks that look at state do that by themselves. If an environment is another JVM, only its threads,
     * files and sockets are looked at.
     *
     * @throws IllegalStateException if the function is closed, or if called from its own environment's main thread
     * @see Invocation#stateChanges()
     */
    public void watchState() {
        function.get().watchState();
    }

    /**
     * What a check says now, whether or not a test has been failed for it already.
     *
     * @param check the check
     * @return the findings, empty if all is well
     */
    public List<Finding> findings(Check check) {
        return function.ifStarted(it -> it.findings(check), List.of());
    }

    /** What the checks that are switched on found since this was last asked. */
    List<Finding> takeFindings() {
        return function.ifStarted(DeployedFunction::takeFindings, List.of());
    }

    /** The name of the function. */
    String name() {
        return function.get().name();
    }

    /** The function by its name, which is known once it has been used. */
    @Override
    public String toString() {
        return function.ifStarted(it -> "function [" + it.name() + "]", "function that was not used yet");
    }

    /** Whether a test runs that prints the logs of its invocations if it fails. */
    void transcribe(boolean on) {
        function.transcribe(on);
    }

    /** A text without the values of its environment variables, which may be secrets. */
    String masked(String text) {
        return function.ifStarted(started -> started.masked(text), text);
    }

    /** End the current environment. Closing again does nothing. */
    @Override
    public void close() {
        function.close();
    }

    /**
     * Configures a function. One method for each member of {@link WarmLambda}, with the same
     * meaning and default, but for {@code lifetime} and {@code guard}, which are about test classes.
     *
     * @since 0.1
     */
    public static final class Builder extends FunctionSettings<Builder> {

        Builder(String handler) {
            super(handler);
        }

        /**
         * Create the function. Nothing of it runs yet: the Init phase comes with its first use.
         *
         * @return the function
         */
        public LambdaFunction create() {
            FunctionConfiguration configuration = configuration();
            return deployedBy(() -> new DeployedFunction(configuration).reportedAs(""));
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
