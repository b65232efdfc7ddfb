package io.github.warmlambda.internal.watch;

import io.github.warmlambda.environment.Isolation;
import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import io.github.warmlambda.internal.configuration.Masking;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** What the watches of a function look at; nothing, until a check or the test asks. */
public final class Watching {

    private final Set<Sight> wanted = EnumSet.noneOf(Sight.class);
    private final FunctionConfiguration configuration;
    private final Masking masking;
    private final Predicate<String> own;

    /**
     * What to look at.
     *
     * @param own whether a class of a name is code of the project under test
     * @param wanted what the checks that are switched on have to see
     */
    public Watching(FunctionConfiguration configuration, Predicate<String> own, Set<Sight> wanted) {
        this.own = own;
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

    boolean isOwn(String className) {
        return own.test(className);
    }

    Masking masking() {
        return masking;
    }

    /** Texts of the function's configuration. */
    Collection<String> configured() {
        return configuration.environmentVariables().values();
    }
}
