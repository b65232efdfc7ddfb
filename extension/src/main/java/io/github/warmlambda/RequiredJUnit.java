package io.github.warmlambda;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Refuses a JUnit Jupiter that is too old. Before 5.12, JUnit knows no {@code ResourceLocksProvider}, so methods of a class that
 * run in parallel wait for their turn within the function, and it hands an extension the context of the class, not of the method,
 * when an instance is made: both are as good where nobody runs the methods of one class in parallel.
 */
final class RequiredJUnit {

    private static final String NEWER_TYPE = "org.junit.jupiter.api.extension.AnnotatedElementContext";

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
                    @WarmLambda needs JUnit Jupiter 5.10 or newer, but this test runs with [%s]. \
                    Import a newer org.junit:junit-bom, before the BOM of a framework that has the older one, \
                    or use LambdaFunction.of(...), which needs no JUnit.""";
            throw new ExtensionConfigurationException(
                    message.formatted(version == null ? "an older one" : version), old);
        }
    }
}
