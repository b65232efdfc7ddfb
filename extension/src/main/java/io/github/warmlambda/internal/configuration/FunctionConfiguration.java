package io.github.warmlambda.internal.configuration;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.Isolation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The configuration of a function.
 *
 * @param handler the handler string, as in the function's configuration on AWS
 * @param functionName the name of the function, or empty for one made of its handler's
 * @param region the AWS region that it runs in
 * @param timeout the longest time that an invocation may take
 * @param memorySize the memory in MB
 * @param environmentVariables the variables that the function's owner set, and reserved ones with other values than by default
 * @param initTimeout the longest time that the Init phase may take
 * @param checks the checks that are switched on
 * @param sharedClasses names of classes whose class-path roots come from the test JVM
 * @param notInstrumented names of classes that are not instrumented
 * @param passEnvironment names of the test JVM's environment variables that the function sees
 * @param logFormat how the function's logger formats its lines, as {@code AWS_LAMBDA_LOG_FORMAT} says it
 * @param logLevel the least level that the function's logger lets through, or empty for all
 * @param code the jar, zip or directory that is deployed, or empty for the test's class path
 * @param layers zips or directories with the jars of layers
 * @param beforeInit names of classes of the test that run inside before the handler's class is loaded
 * @param isolation how its environments are kept apart
 * @param allowedState names of fields, classes and packages whose state may change in warm invocations
 * @param ownPackages the packages of own code, or none to tell it by where classes come from
 * @param warmUp in how many invocations of an environment a late initialization is none of state's changes
 * @param initInInvokeBudget how long invocations may wait for the static initializers of a library
 * @param explain whether requests that left state are served again to find the lines that wrote it
 * @param ownRuntimeClient whether the runtime interface client is that of the project, not that of the managed runtime
 * @param closeOnEnd whether what the code holds open is closed when an environment ends
 */
public record FunctionConfiguration(
        String handler,
        String functionName,
        String region,
        Duration timeout,
        int memorySize,
        Map<String, String> environmentVariables,
        Duration initTimeout,
        Set<Check> checks,
        List<String> sharedClasses,
        List<String> notInstrumented,
        List<String> passEnvironment,
        String logFormat,
        String logLevel,
        String code,
        List<String> layers,
        List<String> beforeInit,
        Isolation isolation,
        List<String> allowedState,
        List<String> ownPackages,
        int warmUp,
        Duration initInInvokeBudget,
        boolean explain,
        boolean ownRuntimeClient,
        boolean closeOnEnd) {

    /**
     * Create a configuration with its own copies of the collections.
     */
    public FunctionConfiguration {
        environmentVariables = Map.copyOf(environmentVariables);
        checks = Set.copyOf(checks);
        sharedClasses = List.copyOf(sharedClasses);
        notInstrumented = List.copyOf(notInstrumented);
        passEnvironment = List.copyOf(passEnvironment);
        layers = List.copyOf(layers);
        beforeInit = List.copyOf(beforeInit);
        allowedState = List.copyOf(allowedState);
        ownPackages = List.copyOf(ownPackages);
    }

    /** Begin with a handler string, and the defaults for all else. */
    public static FunctionConfigurationBuilder withDefaults(String handler) {
        return new FunctionConfigurationBuilder(handler);
    }

    /** The name of the class that the handler string names. */
    public String handlerClass() {
        return HandlerName.classOf(handler);
    }
}
