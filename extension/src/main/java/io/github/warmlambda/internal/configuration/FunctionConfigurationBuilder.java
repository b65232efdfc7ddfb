package io.github.warmlambda.internal.configuration;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.Isolation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a {@link FunctionConfiguration}; what it is not told is as the parameter of that name has it by default. */
public final class FunctionConfigurationBuilder {

    /** The region, if none is told. */
    public static final String DEFAULT_REGION = "us-east-1";

    /** The longest time that an invocation may take, in seconds, if none is told. */
    public static final int DEFAULT_TIMEOUT = 30;

    /** The memory in MB, if none is told. */
    public static final int DEFAULT_MEMORY_SIZE = 512;

    /** The invocations in which late initializations are expected, if none are told. */
    public static final int DEFAULT_WARM_UP = 2;

    /** The time that invocations may wait for the static initializers of a library, in milliseconds, if none is told. */
    public static final int DEFAULT_INIT_IN_INVOKE_BUDGET = 250;

    /** On demand. */
    private static final Duration INIT_TIMEOUT = Duration.ofSeconds(10);

    /** Where the Init phase does not run within a request. */
    private static final Duration LONG_INIT_TIMEOUT = Duration.ofSeconds(130);

    private static final Set<String> INITIALIZED_AHEAD = Set.of("snap-start", "provisioned-concurrency");

    private final String handler;
    private String functionName = "";
    private String region = DEFAULT_REGION;
    private Duration timeout = Duration.ofSeconds(DEFAULT_TIMEOUT);
    private int memorySize = DEFAULT_MEMORY_SIZE;
    private Map<String, String> environmentVariables = Map.of();
    private @Nullable Duration initTimeout;
    private Set<Check> checks = Set.of(Check.STATIC_INITIALIZERS_ONCE);
    private List<String> sharedClasses = List.of();
    private List<String> notInstrumented = List.of();
    private List<String> passEnvironment = List.of();
    private String logFormat = "Text";
    private String logLevel = "";
    private String code = "";
    private List<String> layers = List.of();
    private List<String> beforeInit = List.of();
    private Isolation isolation = Isolation.CLASS_LOADER;
    private List<String> allowedState = List.of();
    private List<String> ownPackages = List.of();
    private int warmUp = DEFAULT_WARM_UP;
    private Duration initInInvokeBudget = Duration.ofMillis(DEFAULT_INIT_IN_INVOKE_BUDGET);
    private boolean explain;
    private boolean ownRuntimeClient;
    private boolean closeOnEnd;

    FunctionConfigurationBuilder(String handler) {
        this.handler = handler;
    }

    /** See {@link FunctionConfiguration#functionName()}. */
    public FunctionConfigurationBuilder functionName(String value) {
        functionName = value;
        return this;
    }

    /** See {@link FunctionConfiguration#region()}. */
    public FunctionConfigurationBuilder region(String value) {
        region = value;
        return this;
    }

    /** See {@link FunctionConfiguration#timeout()}. */
    public FunctionConfigurationBuilder timeout(Duration value) {
        timeout = value;
        return this;
    }

    /** See {@link FunctionConfiguration#memorySize()}. */
    public FunctionConfigurationBuilder memorySize(int value) {
        memorySize = value;
        return this;
    }

    /** See {@link FunctionConfiguration#environmentVariables()}. */
    public FunctionConfigurationBuilder environmentVariables(Map<String, String> value) {
        environmentVariables = value;
        return this;
    }

    /** See {@link FunctionConfiguration#initTimeout()}. */
    public FunctionConfigurationBuilder initTimeout(Duration value) {
        initTimeout = value;
        return this;
    }

    /** See {@link FunctionConfiguration#checks()}. */
    public FunctionConfigurationBuilder checks(Set<Check> value) {
        checks = value;
        return this;
    }

    /** See {@link FunctionConfiguration#sharedClasses()}. */
    public FunctionConfigurationBuilder sharedClasses(List<String> value) {
        sharedClasses = value;
        return this;
    }

    /** See {@link FunctionConfiguration#notInstrumented()}. */
    public FunctionConfigurationBuilder notInstrumented(List<String> value) {
        notInstrumented = value;
        return this;
    }

    /** See {@link FunctionConfiguration#passEnvironment()}. */
    public FunctionConfigurationBuilder passEnvironment(List<String> value) {
        passEnvironment = value;
        return this;
    }

    /** See {@link FunctionConfiguration#logFormat()}. */
    public FunctionConfigurationBuilder logFormat(String value) {
        logFormat = value;
        return this;
    }

    /** See {@link FunctionConfiguration#logLevel()}. */
    public FunctionConfigurationBuilder logLevel(String value) {
        logLevel = value;
        return this;
    }

    /** See {@link FunctionConfiguration#code()}. */
    public FunctionConfigurationBuilder code(String value) {
        code = value;
        return this;
    }

    /** See {@link FunctionConfiguration#layers()}. */
    public FunctionConfigurationBuilder layers(List<String> value) {
        layers = value;
        return this;
    }

    /** See {@link FunctionConfiguration#beforeInit()}. */
    public FunctionConfigurationBuilder beforeInit(List<String> value) {
        beforeInit = value;
        return this;
    }

    /** See {@link FunctionConfiguration#isolation()}. */
    public FunctionConfigurationBuilder isolation(Isolation value) {
        isolation = value;
        return this;
    }

    /** See {@link FunctionConfiguration#allowedState()}. */
    public FunctionConfigurationBuilder allowedState(List<String> value) {
        allowedState = value;
        return this;
    }

    /** See {@link FunctionConfiguration#ownPackages()}. */
    public FunctionConfigurationBuilder ownPackages(List<String> value) {
        ownPackages = value;
        return this;
    }

    /** See {@link FunctionConfiguration#warmUp()}. */
    public FunctionConfigurationBuilder warmUp(int value) {
        warmUp = value;
        return this;
    }

    /** See {@link FunctionConfiguration#initInInvokeBudget()}. */
    public FunctionConfigurationBuilder initInInvokeBudget(Duration value) {
        initInInvokeBudget = value;
        return this;
    }

    /** See {@link FunctionConfiguration#explain()}. */
    public FunctionConfigurationBuilder explain(boolean value) {
        explain = value;
        return this;
    }

    /** See {@link FunctionConfiguration#ownRuntimeClient()}. */
    public FunctionConfigurationBuilder ownRuntimeClient(boolean value) {
        ownRuntimeClient = value;
        return this;
    }

    /** See {@link FunctionConfiguration#closeOnEnd()}. */
    public FunctionConfigurationBuilder closeOnEnd(boolean value) {
        closeOnEnd = value;
        return this;
    }

    private Duration initTimeoutOnLambda() {
        boolean ahead =
                INITIALIZED_AHEAD.contains(environmentVariables.getOrDefault("AWS_LAMBDA_INITIALIZATION_TYPE", ""));
        if (!ahead) {
            return INIT_TIMEOUT;
        }
        return timeout.compareTo(LONG_INIT_TIMEOUT) > 0 ? timeout : LONG_INIT_TIMEOUT;
    }

    /** Make the configuration. */
    public FunctionConfiguration build() {
        return new FunctionConfiguration(
                handler,
                functionName,
                region,
                timeout,
                memorySize,
                environmentVariables,
                initTimeout == null ? initTimeoutOnLambda() : initTimeout,
                checks,
                sharedClasses,
                notInstrumented,
                passEnvironment,
                logFormat,
                logLevel,
                code,
                layers,
                beforeInit,
                isolation,
                allowedState,
                ownPackages,
                warmUp,
                initInInvokeBudget,
                explain,
                ownRuntimeClient,
                closeOnEnd);
    }
}
