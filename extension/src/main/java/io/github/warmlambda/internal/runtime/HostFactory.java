package io.github.warmlambda.internal.runtime;

/** Makes the hosts of a function's environments. */
@FunctionalInterface
public interface HostFactory {

    /**
     * Make the host of an environment; nothing of it runs yet.
     *
     * @param life told of all that happens
     * @param mailbox where the runtime's tasks come from
     */
    RuntimeHost create(ProcessSpec spec, ProcessLife life, Mailbox mailbox);

    /** The function is closed, and all its environments have ended. */
    default void release() {}
}
