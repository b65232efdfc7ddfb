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
    RuntimeHost create(EnvironmentSpec spec, EnvironmentLife life, Mailbox mailbox);
}
