package io.github.warmlambda.internal.runtime;

import java.io.Serial;

/**
 * Says that an invocation is over, and why nobody can tell what came of it. Keeps the text alone: what was thrown holds, by its
 * backtrace, the layers of the environment.
 */
final class OutcomeLost extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    OutcomeLost(Throwable thrown) {
        super(ThrownInside.describe(thrown), null, false, false);
    }
}
