package io.github.warmlambda.internal.runtime;

import java.io.Serial;

/** Unwinds the thread of an environment that has ended; AWS's loop lets it through. */
public final class EnvironmentEnded extends Error {

    @Serial
    private static final long serialVersionUID = 1L;

    EnvironmentEnded() {
        super("The execution environment has ended", null, false, false);
    }
}
