package io.github.warmlambda.environment;

/**
 * How long an execution environment is kept for the tests of a class.
 *
 * @since 0.1
 */
public enum Lifetime {
    /** All tests of the class share one environment, which is cold once and warm after. */
    PER_CLASS,

    /** Every test begins with a cold start, each repetition and each set of arguments anew. */
    PER_METHOD
}
