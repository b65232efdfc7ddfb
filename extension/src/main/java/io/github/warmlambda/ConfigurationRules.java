package io.github.warmlambda;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.internal.configuration.ServiceVariables;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Lambda accepts as the configuration of a function.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda quotas</a>
 */
final class ConfigurationRules {

    private static final int MAX_TIMEOUT = 900;
    private static final int MIN_MEMORY_SIZE = 128;
    private static final int MAX_MEMORY_SIZE = 10_240;
    private static final Pattern VARIABLE_NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]+");
    private static final Pattern FUNCTION_NAME = Pattern.compile("[a-zA-Z0-9-_]{1,64}");
    private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-[0-9]+");

    private ConfigurationRules() {}

    static String handler(String handler) {
        if (handler.isBlank()) {
            throw new IllegalArgumentException(
                    "handler must name a class, for example com.acme.Orders or com.acme.Orders::create, but is empty");
        }
        return handler;
    }

    static String functionName(String name) {
        if (!FUNCTION_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "functionName must be 1 to 64 letters, digits, hyphens and underscores, but is [%s]"
                            .formatted(name));
        }
        return name;
    }

    static String region(String region) {
        if (!REGION.matcher(region).matches()) {
            throw new IllegalArgumentException(
                    "region must be the name of an AWS region, for example eu-central-1, but is [%s]"
                            .formatted(region));
        }
        return region;
    }

    static int notNegative(String member, int number) {
        if (number < 0) {
            throw new IllegalArgumentException("%s must be 0 or more, but is %d".formatted(member, number));
        }
        return number;
    }

    static int timeout(int seconds) {
        if (seconds < 1 || seconds > MAX_TIMEOUT) {
            throw new IllegalArgumentException(
                    "timeout must be between 1 and %d seconds, but is %d".formatted(MAX_TIMEOUT, seconds));
        }
        return seconds;
    }

    static int memorySize(int megabytes) {
        if (megabytes < MIN_MEMORY_SIZE || megabytes > MAX_MEMORY_SIZE) {
            throw new IllegalArgumentException("memorySize must be between %d and %d MB, but is %d"
                    .formatted(MIN_MEMORY_SIZE, MAX_MEMORY_SIZE, megabytes));
        }
        return megabytes;
    }

    static Duration initTimeout(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("initTimeout must be positive, but is " + limit);
        }
        return limit;
    }

    static String variableName(String name) {
        refuseReserved(name, "choose another name");
        if (!VARIABLE_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("""
                    environment variable [%s]: the name must begin with a letter, and go on with letters, digits and underscores, \
                    two characters at least""".formatted(name));
        }
        return name;
    }

    // Null marks are for those who read them.
    static String variableValue(String name, @Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException(
                    "environment variable [%s]: the value must be a text, but is null; leave the variable out, or set it to an empty text"
                            .formatted(name));
        }
        return value;
    }

    static String passedVariable(String name) {
        refuseReserved(name, "it cannot be passed from the test JVM");
        return name;
    }

    private static void refuseReserved(String name, String advice) {
        if (ServiceVariables.isReserved(name)) {
            throw new IllegalArgumentException(
                    "environment variable [%s] is set by the Lambda service itself; %s".formatted(name, advice));
        }
    }

    static String serviceVariableName(String name) {
        if (!ServiceVariables.isReserved(name)) {
            throw new IllegalArgumentException(
                    "service variable [%s] must be one that the Lambda service sets, but is the function's own; use environmentVariable"
                            .formatted(name));
        }
        return name;
    }

    static String beforeInit(Class<? extends Runnable> type) {
        boolean concrete = !Modifier.isAbstract(type.getModifiers());
        if (!concrete || Stream.of(type.getDeclaredConstructors()).noneMatch(it -> it.getParameterCount() == 0)) {
            throw new IllegalArgumentException(
                    "beforeInit: class [%s] must have a constructor without parameters, but %s. Write one; a nested class must be static."
                            .formatted(type.getName(), concrete ? "has none" : "is abstract"));
        }
        return type.getName();
    }

    static Set<Check> checks(Collection<Check> with, Collection<Check> without) {
        Set<Check> checks = EnumSet.of(Check.STATIC_INITIALIZERS_ONCE);
        checks.addAll(with);
        checks.removeAll(Set.copyOf(without));
        return checks;
    }
}
