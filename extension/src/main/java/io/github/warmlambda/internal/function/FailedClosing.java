package io.github.warmlambda.internal.function;

/** Warns of what could not be closed when an environment ended. */
final class FailedClosing {

    private static final System.Logger LOGGER = System.getLogger("io.github.warmlambda");

    private FailedClosing() {}

    static void warn(FunctionEnvironment environment) {
        environment
                .end()
                .problem(environment.name())
                .ifPresent(message -> LOGGER.log(System.Logger.Level.WARNING, message));
    }
}
