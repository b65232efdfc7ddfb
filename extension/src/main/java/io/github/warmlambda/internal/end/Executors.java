package io.github.warmlambda.internal.end;

import io.github.warmlambda.internal.state.HeldObjects;
import io.github.warmlambda.internal.state.HeldObjects.Held;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.ExecutorService;

/** Stops the executors and timers that a function's static fields and its handler object lead to. */
final class Executors {

    private Executors() {}

    static void stop(List<Held> held) {
        HeldObjects.reachable(held, object -> object instanceof ExecutorService || object instanceof Timer)
                .forEach(Executors::stop);
    }

    private static void stop(Object executor) {
        try {
            if (executor instanceof Timer timer) {
                timer.cancel();
            } else {
                ((ExecutorService) executor).shutdownNow();
            }
        } catch (Throwable ofTheUser) {
            // Its class may be the user's; the others are to be stopped all the same.
        }
    }
}
