package io.github.warmlambda.internal.runtime;

/** The outcome of an Init phase. */
public sealed interface InitOutcome {

    /** The environment can serve invocations. */
    record Ready() implements InitOutcome {}

    /**
     * Static code or the constructor of the handler threw.
     *
     * @param error AWS's error JSON
     * @param errorType the type that AWS's runtime reports
     */
    record Failed(byte[] error, String errorType) implements InitOutcome {}

    /**
     * The process ended.
     *
     * @param status how
     */
    record Exited(ExitStatus status) implements InitOutcome {}

    /** It took longer than it may. */
    record TimedOut() implements InitOutcome {}

    /**
     * Code of the test that was to run before it threw: no fault of the function.
     *
     * @param failure what the test is told
     */
    record NotBegun(IllegalStateException failure) implements InitOutcome {}
}
