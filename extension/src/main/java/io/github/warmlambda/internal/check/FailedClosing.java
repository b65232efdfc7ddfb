package io.github.warmlambda.internal.check;

import io.github.warmlambda.internal.watch.FunctionEnvironment;

/** Warns of what could not be closed when an environment ended. */
public final class FailedClosing {

    private static final System.Logger LOGGER = System.getLogger("io.github.warmlambda");

    private FailedClosing() {}

    public static void warn(FunctionEnvironment environment) {
        environment
                .end()
                .problem(environment.name())
                .ifPresent(message -> LOGGER.log(System.Logger.Level.WARNING, message));
    }
}
