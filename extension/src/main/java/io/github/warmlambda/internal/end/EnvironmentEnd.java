package io.github.warmlambda.internal.end;

import io.github.warmlambda.internal.runtime.EndOfLife;
import io.github.warmlambda.internal.runtime.EndingProcess;
import io.github.warmlambda.internal.state.HeldObjects;
import io.github.warmlambda.internal.state.HeldObjects.Held;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The end of one environment. */
public final class EnvironmentEnd implements EndOfLife {

    private final boolean closes;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile List<String> failures = List.of();

    /**
     * The end of an environment that is yet to come.
     *
     * @param closes whether what its code holds open is to be closed
     */
    public EnvironmentEnd(boolean closes) {
        this.closes = closes;
    }

    @Override
    public boolean closes() {
        return closes;
    }

    @Override
    public void close(EndingProcess process) {
        if (closed.compareAndSet(false, true)) {
            failures = OpenResources.close(held(process));
        }
    }

    @Override
    public void stopExecutors(EndingProcess process) {
        Executors.stop(held(process));
    }

    /** What could not be closed. */
    public Optional<String> problem(String environment) {
        return failures.isEmpty()
                ? Optional.empty()
                : Optional.of("closeOnEnd: what %s holds in these fields could not be closed:%n%s"
                        .formatted(environment, String.join(System.lineSeparator(), failures)));
    }

    private static List<Held> held(EndingProcess process) {
        return HeldObjects.of(process.layers(), process.driver(), process.initialized());
    }
}
