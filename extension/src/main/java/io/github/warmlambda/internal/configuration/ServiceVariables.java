package io.github.warmlambda.internal.configuration;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The environment variables of a function: those that the Lambda service sets, and those that its owner set.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Lambda environment variables</a>
 */
public final class ServiceVariables {

    private static final Set<String> RESERVED = Set.of(
            "_HANDLER",
            "_X_AMZN_TRACE_ID",
            "AWS_DEFAULT_REGION",
            "AWS_REGION",
            "AWS_EXECUTION_ENV",
            "AWS_LAMBDA_FUNCTION_NAME",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
            "AWS_LAMBDA_FUNCTION_VERSION",
            "AWS_LAMBDA_INITIALIZATION_TYPE",
            "AWS_LAMBDA_LOG_FORMAT",
            "AWS_LAMBDA_LOG_GROUP_NAME",
            "AWS_LAMBDA_LOG_LEVEL",
            "AWS_LAMBDA_LOG_STREAM_NAME",
            "AWS_LAMBDA_MAX_CONCURRENCY",
            "AWS_LAMBDA_METADATA_API",
            "AWS_LAMBDA_METADATA_TOKEN",
            "AWS_ACCESS_KEY",
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_SESSION_TOKEN",
            "AWS_LAMBDA_RUNTIME_API",
            "LAMBDA_TASK_ROOT",
            "LAMBDA_RUNTIME_DIR");

    private static final DateTimeFormatter LOG_STREAM_DATE = DateTimeFormatter.ofPattern("yyyy/MM/dd");

    private ServiceVariables() {}

    /** Whether the service sets this variable, so that a function's owner cannot. */
    public static boolean isReserved(String name) {
        return RESERVED.contains(name);
    }

    /** All variables that the code of an environment sees, unmodifiable. */
    public static Map<String, String> of(FunctionConfiguration configuration, FunctionIdentity identity) {
        Map<String, String> variables = new TreeMap<>();
        addDefaults(variables);
        for (String name : configuration.passEnvironment()) {
            String value = System.getenv(name);
            if (value != null) {
                variables.put(name, value);
            }
        }
        addReserved(variables, configuration, identity);
        variables.putAll(configuration.environmentVariables());
        return Collections.unmodifiableMap(variables);
    }

    private static void addDefaults(Map<String, String> variables) {
        variables.put("LANG", "en_US.UTF-8");
        variables.put("TZ", ":UTC");
        variables.put("PATH", "/usr/local/bin:/usr/bin/:/bin:/opt/bin");
        variables.put(
                "LD_LIBRARY_PATH",
                "/var/lang/lib:/lib64:/usr/lib64:/var/runtime:/var/runtime/lib:/var/task:/var/task/lib:/opt/lib");
        variables.put("AWS_XRAY_CONTEXT_MISSING", "LOG_ERROR");
        variables.put("AWS_XRAY_DAEMON_ADDRESS", "127.0.0.1:2000");
    }

    private static void addReserved(
            Map<String, String> variables, FunctionConfiguration configuration, FunctionIdentity identity) {
        variables.put("_HANDLER", configuration.handler());
        variables.put("AWS_REGION", identity.region());
        variables.put("AWS_DEFAULT_REGION", identity.region());
        variables.put("AWS_EXECUTION_ENV", "AWS_Lambda_java" + Runtime.version().feature());
        variables.put("AWS_LAMBDA_FUNCTION_NAME", identity.name());
        variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(configuration.memorySize()));
        variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + identity.name());
        variables.put("AWS_LAMBDA_LOG_STREAM_NAME", logStream());
        variables.put("AWS_LAMBDA_LOG_FORMAT", configuration.logFormat());
        if (!configuration.logLevel().isEmpty()) {
            variables.put("AWS_LAMBDA_LOG_LEVEL", configuration.logLevel());
        }
        variables.put("AWS_ACCESS_KEY_ID", "warm-lambda");
        variables.put("AWS_ACCESS_KEY", "warm-lambda");
        variables.put("AWS_SECRET_ACCESS_KEY", "warm-lambda");
        variables.put("AWS_SESSION_TOKEN", "warm-lambda");
        variables.put("LAMBDA_TASK_ROOT", "/var/task");
        variables.put("LAMBDA_RUNTIME_DIR", "/var/runtime");
    }

    private static String logStream() {
        String date = LocalDate.now(ZoneOffset.UTC).format(LOG_STREAM_DATE);
        return date + "/[$LATEST]" + RandomIds.next().toString().replace("-", "");
    }
}
