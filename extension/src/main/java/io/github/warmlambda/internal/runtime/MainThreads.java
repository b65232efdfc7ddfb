package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.internal.bridge.TemporaryDirectory;

/** Makes a thread of the test JVM for each environment of a function. Its caller holds the function's turn. */
public final class MainThreads implements HostFactory {

    private TemporaryDirectory temporary = new TemporaryDirectory();

    @Override
    public RuntimeHost create(EnvironmentSpec spec, EnvironmentLife life, Mailbox mailbox) {
        if (!spec.suppressedInit()) {
            // A reset keeps /tmp, a new environment begins without.
            temporary.delete();
            temporary = new TemporaryDirectory();
        }
        return new MainThread(spec, life, mailbox, temporary);
    }
}
