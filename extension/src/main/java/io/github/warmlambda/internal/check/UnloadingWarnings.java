package io.github.warmlambda.internal.check;

import io.github.warmlambda.environment.State;
import io.github.warmlambda.internal.watch.FunctionEnvironment;
import java.util.concurrent.atomic.AtomicBoolean;

/** Warns of the first environment of a function whose classes a thread of its own keeps. */
public final class UnloadingWarnings {

    private final AtomicBoolean warned = new AtomicBoolean();

    public void watch(FunctionEnvironment environment) {
        if (environment.state() == State.ENDED && !warned.get()) {
            environment.end().watch(environment.name(), environment.runtime(), this::warn);
        }
    }

    private void warn(String message) {
        if (warned.compareAndSet(false, true)) {
            System.getLogger("io.github.warmlambda").log(System.Logger.Level.WARNING, message);
        }
    }
}
