package io.github.warmlambda;

import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.Invocation;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Prints a line about the function of a test class when that is over, if the configuration parameter {@code warmlambda.summary} says
 * {@code true}.
 */
final class ClassSummary {

    static final String PARAMETER = "warmlambda.summary";

    private ClassSummary() {}

    /**
     * Whether it is wanted.
     *
     * @throws ExtensionConfigurationException if the configuration parameter has no value that it can have
     */
    static boolean isWanted(ExtensionContext context) {
        String wanted = context.getConfigurationParameter(PARAMETER).orElse("false");
        if (!wanted.equals("true") && !wanted.equals("false")) {
            throw new ExtensionConfigurationException(
                    "JUnit configuration parameter %s must be true or false, but is [%s]".formatted(PARAMETER, wanted));
        }
        return Boolean.parseBoolean(wanted);
    }

    static void print(String testClass, LambdaFunction function, int findings) {
        System.out.println(of(testClass, function, findings));
    }

    private static String of(String testClass, LambdaFunction function, int findings) {
        List<ExecutionEnvironment> environments = function.environments();
        List<Invocation> invocations = function.invocations();
        long cold = invocations.stream().filter(Invocation::coldStart).count();
        double init = environments.stream()
                        .mapToLong(environment -> environment.initDuration().toNanos())
                        .sum()
                / 1e6;
        return "%s: %s of function [%s], %.1f ms of init, %d cold and %d warm %s, %s"
                .formatted(
                        testClass,
                        count(environments.size(), "environment"),
                        function.name(),
                        init,
                        cold,
                        invocations.size() - cold,
                        invocations.size() - cold == 1 ? "invocation" : "invocations",
                        count(findings, "finding"));
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
