package io.github.warmlambda.internal.function;

import io.github.warmlambda.environment.State;
import java.util.concurrent.atomic.AtomicBoolean;

/** Warns of the first environment of a function whose classes a thread of its own keeps. */
final class UnloadingWarnings {

    private static final System.Logger LOGGER = System.getLogger("io.github.warmlambda");

    private final AtomicBoolean warned = new AtomicBoolean();

    void watch(FunctionEnvironment environment) {
        if (environment.state() == State.ENDED && !warned.get()) {
            environment.end().watch(environment.name(), environment.process(), this::warn);
        }
    }

    private void warn(String message) {
        if (warned.compareAndSet(false, true)) {
            LOGGER.log(System.Logger.Level.WARNING, message);
        }
    }
}
