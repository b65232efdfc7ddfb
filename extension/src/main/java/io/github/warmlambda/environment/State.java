package io.github.warmlambda.environment;

/**
 * Where an {@link ExecutionEnvironment} stands in its life.
 *
 * @since 0.1
 */
public enum State {
    /** Created; its Init phase has not begun. */
    NEW,

    /** In its Init phase. */
    INIT,

    /** Initialized, and waiting for the next invocation. */
    READY,

    /** Serving an invocation. */
    INVOKE,

    /** Over, for the reason that {@link ExecutionEnvironment#endReason()} gives. */
    ENDED
}
