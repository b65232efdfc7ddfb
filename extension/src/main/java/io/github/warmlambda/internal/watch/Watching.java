package io.github.warmlambda.internal.watch;

import io.github.warmlambda.environment.Isolation;
import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import io.github.warmlambda.internal.configuration.Masking;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What the watches of a function look at; nothing, until a check or the test asks. */
public final class Watching {

    private final Set<Sight> wanted = EnumSet.noneOf(Sight.class);
    private final FunctionConfiguration configuration;
    private final Masking masking;

    /**
     * What to look at.
     *
     * @param wanted what the checks that are switched on have to see
     */
    public Watching(FunctionConfiguration configuration, Set<Sight> wanted) {
        this.configuration = configuration;
        this.masking = Masking.of(configuration);
        this.wanted.addAll(wanted);
        if (configuration.explain()) {
            this.wanted.add(Sight.REQUESTS);
        }
    }

    /** Look at everything that can be seen from now on. */
    public synchronized void begin() {
        boolean fromOutside = configuration.isolation() == Isolation.PROCESS;
        EnumSet.allOf(Sight.class).stream()
                .filter(sight -> !fromOutside || sight.isFromOutside())
                .forEach(wanted::add);
    }

    /** Whether somebody has to see this. */
    public synchronized boolean isFor(Sight sight) {
        return wanted.contains(sight);
    }

    /** Whether somebody has to look after each invocation. */
    synchronized boolean isOn() {
        return wanted.stream().anyMatch(Sight::isAfterInvocations);
    }

    /** All that somebody has to see now. */
    synchronized Set<Sight> sights() {
        return Set.copyOf(wanted);
    }

    Masking masking() {
        return masking;
    }

    /** Texts of the function's configuration. */
    Collection<String> configured() {
        return configuration.environmentVariables().values();
    }
}
