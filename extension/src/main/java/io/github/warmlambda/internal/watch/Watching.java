package io.github.warmlambda.internal.watch;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.internal.check.InspectedChecks;
import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import io.github.warmlambda.internal.configuration.Masking;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What the watches of a function look for; nothing, until a check or the test asks. */
public final class Watching {

    private final Set<Check> wanted = EnumSet.noneOf(Check.class);
    private final FunctionConfiguration configuration;
    private final Masking masking;

    public Watching(FunctionConfiguration configuration) {
        InspectedChecks.check(configuration);
        this.configuration = configuration;
        this.masking = Masking.of(configuration);
        configuration.checks().stream().filter(Check::looksAtState).forEach(wanted::add);
    }

    /** Look at state for all checks from now on. */
    public synchronized void begin() {
        EnumSet.allOf(Check.class).stream()
                .filter(check -> check.looksAtState() && InspectedChecks.sees(configuration, check))
                .forEach(wanted::add);
    }

    synchronized boolean isOn() {
        return !wanted.isEmpty();
    }

    synchronized boolean isFor(Check check) {
        return wanted.contains(check);
    }

    /** Whether requests are kept, to ask again for an explanation. */
    boolean explains() {
        return configuration.explain();
    }

    Masking masking() {
        return masking;
    }

    /** Texts of the function's configuration. */
    Collection<String> configured() {
        return configuration.environmentVariables().values();
    }
}
