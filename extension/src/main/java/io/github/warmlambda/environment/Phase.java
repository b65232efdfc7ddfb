package io.github.warmlambda.environment;

/**
 * The phase of the Lambda lifecycle in which something happened.
 *
 * @since 0.1
 */
public enum Phase {
    /** The Init phase: the handler class is loaded and its constructor runs. */
    INIT,

    /** The Invoke phase: an invocation is being served. */
    INVOKE,

    /** The Restore phase, after a SnapStart snapshot. */
    RESTORE,

    /** The Shutdown phase. */
    SHUTDOWN,

    /** Outside all phases: code that a test ran inside, and threads that ran between invocations. */
    NONE
}
