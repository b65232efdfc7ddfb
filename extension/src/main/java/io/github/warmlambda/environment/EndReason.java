package io.github.warmlambda.environment;

/**
 * Why an {@link ExecutionEnvironment} ended.
 *
 * @since 0.1
 */
public enum EndReason {
    /** The function was closed, so the platform shut its environment down. */
    SHUTDOWN("it was shut down with its function", true),

    /** The test asked for a cold start. */
    COLD_START("the test asked for a cold start", true),

    /** The Init phase failed: static code or the constructor of the handler threw. */
    INIT_ERROR("its Init phase failed", false),

    /** The Init phase took longer than its limit. */
    INIT_TIMEOUT("its Init phase took too long", false),

    /** An invocation took longer than the function's timeout. */
    TIMEOUT("an invocation timed out", false),

    /** The code ended the process, for example by {@link System#exit(int)}. */
    EXIT("the code ended the process", false),

    /** A {@link VirtualMachineError} or {@link java.io.IOError} made AWS's runtime leave its loop. */
    FATAL_ERROR("a fatal error ended the runtime", false),

    /** A response was larger than Lambda allows. */
    RESPONSE_TOO_LARGE("a response was too large", false),

    /** The thread that waited for an invocation was interrupted, for example by JUnit's {@code @Timeout}. */
    INTERRUPTED("the thread that waited for an invocation was interrupted", true);

    private final String description;
    private final boolean onPurpose;

    EndReason(String description, boolean onPurpose) {
        this.description = description;
        this.onPurpose = onPurpose;
    }

    /**
     * The reason as a clause, for messages.
     *
     * @return for example "an invocation timed out"
     */
    public String description() {
        return description;
    }

    /**
     * Whether the end comes from the side of the test.
     *
     * @return false if it comes from the code under test
     */
    public boolean isOnPurpose() {
        return onPurpose;
    }
}
