package io.github.warmlambda;

import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Refuses a JUnit Jupiter that is too old. */
final class RequiredJUnit {

    /** Since 5.10. */
    private static final String NEEDED = "org.junit.jupiter.api.extension.AnnotatedElementContext";

    /** Since 5.12, by which methods that share a function take turns. */
    private static final String LOCKS = "org.junit.jupiter.api.parallel.ResourceLocksProvider";

    private static final String PARALLEL = "junit.jupiter.execution.parallel.enabled";

    private static final boolean HAS_LOCKS = has(LOCKS);

    private RequiredJUnit() {}

    /**
     * Check the JUnit on the class path.
     *
     * @throws ExtensionConfigurationException if it is too old
     */
    static void check() {
        if (!has(NEEDED)) {
            throw new ExtensionConfigurationException("""
                    @WarmLambda needs JUnit Jupiter 5.10 or newer, but this test runs with [%s]. \
                    Import a newer org.junit:junit-bom, before the BOM of a framework that has the older one, \
                    or use LambdaFunction.of(...), which needs no JUnit.""".formatted(version()));
        }
    }

    /**
     * Check a test.
     *
     * @throws ExtensionConfigurationException if it may run beside others of its class, and JUnit is too old to let them take turns
     */
    static void check(ExtensionContext test) {
        if (!HAS_LOCKS && isParallel(test)) {
            throw new ExtensionConfigurationException(
                    """
                    Methods of @WarmLambda class [%s] run in parallel, for which JUnit Jupiter must be 5.12 or newer, but is [%s]. \
                    Annotate the class with @Execution(ExecutionMode.SAME_THREAD): \
                    classes still run side by side.""".formatted(test.getRequiredTestClass().getName(), version()));
        }
    }

    private static boolean isParallel(ExtensionContext test) {
        return test.getExecutionMode() == ExecutionMode.CONCURRENT
                && test.getConfigurationParameter(PARALLEL, Boolean::valueOf).orElse(false);
    }

    private static boolean has(String typeName) {
        try {
            Class.forName(typeName, false, ExtensionContext.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException old) {
            return false;
        }
    }

    private static String version() {
        // A module has none here.
        return Objects.requireNonNullElse(
                ExtensionContext.class.getPackage().getImplementationVersion(), "an older one");
    }
}
