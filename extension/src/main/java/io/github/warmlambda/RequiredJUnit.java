package io.github.warmlambda;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Refuses a JUnit Jupiter that is too old: before 5.12 it neither knows {@code ResourceLocksProvider}, by which tests take
 * turns, nor hands an extension the context of the method that an instance is made for.
 */
final class RequiredJUnit {

    private static final String NEWER_TYPE = "org.junit.jupiter.api.parallel.ResourceLocksProvider";

    private RequiredJUnit() {}

    /**
     * Check the JUnit on the class path.
     *
     * @throws ExtensionConfigurationException if it is too old
     */
    static void check() {
        try {
            Class.forName(NEWER_TYPE, false, ExtensionContext.class.getClassLoader());
        } catch (ClassNotFoundException old) {
            // A module has no version here.
            String version = ExtensionContext.class.getPackage().getImplementationVersion();
            String message = """
                    @WarmLambda needs JUnit Jupiter 5.12 or newer, but this test runs with [%s]. \
                    Use a newer org.junit:junit-bom for all of JUnit, or LambdaFunction.of(...), which needs no JUnit.""";
            throw new ExtensionConfigurationException(
                    message.formatted(version == null ? "an older one" : version), old);
        }
    }
}
