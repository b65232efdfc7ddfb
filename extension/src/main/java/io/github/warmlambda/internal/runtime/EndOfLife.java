package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.internal.loading.Layers;
import java.util.Set;

/** What is done at the end of an environment, on its thread {@code main}, with the objects that its code has made. */
public interface EndOfLife {

    /** Nothing. */
    EndOfLife NOTHING = new EndOfLife() {
        @Override
        public void stopExecutors(EndingEnvironment process) {}
    };

    /** The layers have been made; nothing of the function has run in them. */
    default void begin(Layers layers, Set<String> initialized) {}

    /** Whether there is something to close. */
    default boolean closes() {
        return false;
    }

    /** Close what is open. Called while the code can still run, if the test ends the environment; else when it has ended. */
    default void close(EndingEnvironment process) {}

    /** Make the threads of executors leave, which an interrupt does not do. */
    void stopExecutors(EndingEnvironment process);
}
