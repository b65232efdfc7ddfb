package io.github.warmlambda.environment;

/**
 * What a function watches while its test runs, and fails the test for.
 *
 * @since 0.1
 */
public enum Check {
    /**
     * No static initializer ran more than once behind the test's back.
     *
     * <p>Inside one class loader the JVM guarantees that. What is judged is the name of the class over all class loaders
     * and all environments that served the function, except those that the test ended on purpose: it fails when a crash
     * replaced the environment, when code defined a class again in a loader of its own, and when a class with static code
     * could not be instrumented, because then nobody knows. Always on, unless it is switched off by name.
     */
    STATIC_INITIALIZERS_ONCE
}
