package io.github.warmlambda;

import com.amazonaws.services.lambda.runtime.logging.LogFormat;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.Isolation;
import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import io.github.warmlambda.internal.configuration.FunctionConfigurationBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a {@link LambdaFunction.Builder} is told.
 *
 * @param <B> the type of the builder
 */
abstract class FunctionSettings<B extends FunctionSettings<B>> {

    private final FunctionConfigurationBuilder configuration;
    private final Map<String, String> environmentVariables = new LinkedHashMap<>();
    private List<Check> checks = List.of();
    private List<Check> withoutChecks = List.of();
    private final List<String> allowedState = new ArrayList<>();

    FunctionSettings(String handler) {
        configuration = FunctionConfiguration.withDefaults(ConfigurationRules.handler(handler));
    }

    /**
     * Set the name of the function, as its context, its ARN and its log group have it; by default one made of its handler's.
     *
     * @param name letters, digits, hyphens and underscores, 64 at most
     * @return this builder
     * @throws IllegalArgumentException if Lambda does not accept the name
     */
    public final B functionName(String name) {
        configuration.functionName(ConfigurationRules.functionName(name));
        return self();
    }

    /**
     * Set the AWS region that the function is told it runs in; {@code us-east-1} by default.
     *
     * @param region for example {@code eu-central-1}
     * @return this builder
     * @throws IllegalArgumentException if that cannot be the name of a region
     */
    public final B region(String region) {
        configuration.region(ConfigurationRules.region(region));
        return self();
    }

    /**
     * Set the longest time that an invocation may take.
     *
     * @param seconds 1 to 900
     * @return this builder
     * @throws IllegalArgumentException if the number is out of range
     */
    public final B timeout(int seconds) {
        configuration.timeout(Duration.ofSeconds(ConfigurationRules.timeout(seconds)));
        return self();
    }

    /**
     * Set the memory that the function is configured with.
     *
     * @param megabytes 128 to 10,240
     * @return this builder
     * @throws IllegalArgumentException if the number is out of range
     */
    public final B memorySize(int megabytes) {
        configuration.memorySize(ConfigurationRules.memorySize(megabytes));
        return self();
    }

    /**
     * Set the longest time that the Init phase may take. The default is AWS's: 10 seconds on demand; with SnapStart and provisioned
     * concurrency 130 seconds, or the function's timeout if that is longer. On Linux, time in which the machine runs other processes
     * does not count.
     *
     * @param limit the limit
     * @return this builder
     * @throws IllegalArgumentException if the limit is not positive
     */
    public final B initTimeout(Duration limit) {
        configuration.initTimeout(ConfigurationRules.initTimeout(limit));
        return self();
    }

    /**
     * Set an environment variable of the function.
     *
     * @param name the name: a letter, then letters, digits and underscores
     * @param value the value
     * @return this builder
     * @throws IllegalArgumentException if Lambda does not accept the name, or sets the variable itself, or if the value is null
     */
    public final B environmentVariable(String name, String value) {
        environmentVariables.put(ConfigurationRules.variableName(name), ConfigurationRules.variableValue(name, value));
        return self();
    }

    /**
     * Set a variable that the Lambda service itself sets to another value than it has by default here. With
     * {@code AWS_LAMBDA_INITIALIZATION_TYPE} and {@code AWS_LAMBDA_MAX_CONCURRENCY}, AWS's runtime does what they say.
     *
     * @param name the name of a reserved variable
     * @param value the value
     * @return this builder
     * @throws IllegalArgumentException if the service does not set such a variable
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Lambda environment variables</a>
     */
    public final B serviceVariable(String name, String value) {
        environmentVariables.put(
                ConfigurationRules.serviceVariableName(name), ConfigurationRules.variableValue(name, value));
        return self();
    }

    /**
     * Switch checks on, in addition to {@link Check#STATIC_INITIALIZERS_ONCE}, which is always on.
     *
     * @param checks the checks
     * @return this builder
     */
    public final B checks(Check... checks) {
        this.checks = List.of(checks);
        return self();
    }

    /**
     * Switch checks off.
     *
     * @param checks the checks
     * @return this builder
     */
    public final B withoutChecks(Check... checks) {
        this.withoutChecks = List.of(checks);
        return self();
    }

    /**
     * Take the class-path roots of these classes from the test JVM, so that both worlds see the same classes.
     *
     * @param classes a class of each jar or directory that is to be shared
     * @return this builder
     */
    public final B shared(Class<?>... classes) {
        configuration.sharedClasses(Arrays.stream(classes).map(Class::getName).toList());
        return self();
    }

    /**
     * Leave these classes as they are. A check that depends on one of them will say that it knows nothing of it.
     *
     * @param classNames binary names of classes
     * @return this builder
     */
    public final B notInstrumented(String... classNames) {
        configuration.notInstrumented(List.of(classNames));
        return self();
    }

    /**
     * Pass environment variables of the test JVM to the function. The others are not visible to it.
     *
     * @param names the names; a variable that is not set is not passed
     * @return this builder
     * @throws IllegalArgumentException if the Lambda service sets a variable itself
     */
    public final B passEnvironment(String... names) {
        configuration.passEnvironment(
                Arrays.stream(names).map(ConfigurationRules::passedVariable).toList());
        return self();
    }

    /**
     * Set how {@code Context.getLogger()} and AWS's appender for Log4j2 format their lines; as text on AWS, unless its
     * logging controls say otherwise.
     *
     * @param format the format
     * @return this builder
     */
    public final B logFormat(LogFormat format) {
        configuration.logFormat(format == LogFormat.JSON ? "JSON" : "Text");
        return self();
    }

    /**
     * Take the function's code from what is deployed of it, and nothing from the test's class path.
     *
     * @param path a jar, zip or directory, relative to the working directory; it is read with the first use
     * @return this builder
     */
    public final B code(String path) {
        configuration.code(path);
        return self();
    }

    /**
     * Set the least level that {@code Context.getLogger()} lets through; lines without a level always pass.
     *
     * @param level the level
     * @return this builder
     */
    public final B logLevel(LogLevel level) {
        configuration.logLevel(level == LogLevel.UNDEFINED ? "" : level.name());
        return self();
    }

    /**
     * Add layers, whose jars in {@code java/lib/} come last on the function's class path.
     *
     * @param paths zips or directories, relative to the working directory
     * @return this builder
     */
    public final B layers(String... paths) {
        configuration.layers(List.of(paths));
        return self();
    }

    /**
     * Run code inside each environment before the handler's class is loaded.
     *
     * @param classes classes with a constructor without parameters
     * @return this builder
     * @throws IllegalArgumentException if a class cannot be instantiated so
     */
    @SafeVarargs
    public final B beforeInit(Class<? extends Runnable>... classes) {
        List<String> names = new ArrayList<>();
        for (Class<? extends Runnable> type : classes) {
            names.add(ConfigurationRules.beforeInit(type));
        }
        configuration.beforeInit(names);
        return self();
    }

    /**
     * Choose how environments are kept apart from the test and from each other.
     *
     * @param how by class loaders, as it is without this call, or by processes of their own
     * @return this builder
     */
    public final B isolation(Isolation how) {
        configuration.isolation(how);
        return self();
    }

    /**
     * Allow warm invocations to change state, where {@link Check#NO_STATE_LEAK} and its like would find it. Adds up.
     *
     * @param names fields ({@code com.acme.Orders.CACHE}), classes or packages
     * @return this builder
     */
    public final B allowState(String... names) {
        allowedState.addAll(List.of(names));
        return self();
    }

    /**
     * Name the packages of own code, whose state the checks judge.
     *
     * @param packages names of packages, each with those below it
     * @return this builder
     * @see WarmLambda#ownPackages()
     */
    public final B ownPackages(String... packages) {
        configuration.ownPackages(List.of(packages));
        return self();
    }

    /**
     * Set in how many invocations of an environment what is made late is no change of state.
     *
     * @param invocations 0 or more
     * @return this builder
     * @throws IllegalArgumentException if the number is negative
     * @see WarmLambda#warmUp()
     */
    public final B warmUp(int invocations) {
        configuration.warmUp(ConfigurationRules.notNegative("warmUp", invocations));
        return self();
    }

    /**
     * Set how long an invocation may wait for the static initializers of one library.
     *
     * @param milliseconds 0 or more
     * @return this builder
     * @throws IllegalArgumentException if the number is negative
     * @see WarmLambda#initInInvokeBudget()
     */
    public final B initInInvokeBudget(int milliseconds) {
        configuration.initInInvokeBudget(
                Duration.ofMillis(ConfigurationRules.notNegative("initInInvokeBudget", milliseconds)));
        return self();
    }

    /**
     * Choose whether {@link Check#NO_STATE_LEAK} shows the lines that wrote state. To find them, the request that left it is
     * served a second time when the check judges, in an environment of its own.
     *
     * @param secondRun whether to serve requests again
     * @return this builder
     */
    public final B explain(boolean secondRun) {
        configuration.explain(secondRun);
        return self();
    }

    /**
     * Run the handler with the runtime interface client that the project packages, as a container image does, and not with
     * that of the managed runtime.
     *
     * @param own whether it is the project's
     * @return this builder
     * @see WarmLambda#ownRuntimeClient()
     */
    public final B ownRuntimeClient(boolean own) {
        configuration.ownRuntimeClient(own);
        return self();
    }

    /**
     * Choose whether the {@link AutoCloseable}s in static fields and in the handler object are closed when an environment ends.
     *
     * @param close whether to close them
     * @return this builder
     */
    public final B closeOnEnd(boolean close) {
        configuration.closeOnEnd(close);
        return self();
    }

    abstract B self();

    FunctionConfiguration configuration() {
        return configuration
                .environmentVariables(environmentVariables)
                .checks(ConfigurationRules.checks(checks, withoutChecks))
                .allowedState(allowedState)
                .build();
    }
}
