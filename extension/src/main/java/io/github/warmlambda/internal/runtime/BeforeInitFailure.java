package io.github.warmlambda.internal.runtime;

/** What a test is told whose own code failed before the handler was loaded. */
public final class BeforeInitFailure {

    private BeforeInitFailure() {}

    /**
     * The failure.
     *
     * @param description what was thrown, in words
     * @param rebuilt what was thrown, from classes of the test JVM
     */
    public static IllegalStateException of(
            String functionName, String className, String description, Throwable rebuilt) {
        return new IllegalStateException("""
                beforeInit: class [%s] must run before the handler of function [%s] is loaded, but threw %s. \
                It is code of the test, so no handler was loaded, and nothing was invoked.""".formatted(className, functionName, description), rebuilt);
    }
}
