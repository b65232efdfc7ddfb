package io.github.warmlambda.internal.watch;

import io.github.warmlambda.internal.bridge.FileMark;
import io.github.warmlambda.internal.runtime.EnvironmentRuntime;
import io.github.warmlambda.internal.runtime.Observed;
import io.github.warmlambda.internal.runtime.Surroundings;
import io.github.warmlambda.internal.state.Snapshot;
import io.github.warmlambda.internal.state.StateLooks;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an environment carries over, at one moment between two invocations.
 *
 * @param seen what was looked at
 * @param logContexts what the contexts of logging libraries hold
 * @param logLevels what is set of their loggers
 */
record WarmState(
        Set<Sight> seen,
        Snapshot snapshot,
        Surroundings surroundings,
        Map<String, String> logContexts,
        Map<String, String> logLevels) {

    private static final Set<Sight> OF_OBJECTS = EnumSet.of(Sight.OBJECTS, Sight.SIZES, Sight.REQUEST_TEXTS);
    private static final Set<Sight> OF_LOG_CONTEXTS = EnumSet.of(Sight.GLOBALS, Sight.REQUEST_TEXTS);

    /**
     * Look at an environment; at its objects, on its thread {@code main}, if they are in the test JVM and wanted.
     *
     * @param sights what is to be seen
     * @param looks takes the snapshots
     */
    static WarmState of(EnvironmentRuntime runtime, Set<Sight> sights, StateLooks looks) {
        Observed observed = runtime.observed();
        return observed.isInTestJvm()
                ? runtime.inspect((layers, driver) -> new WarmState(
                        sights,
                        isAnyOf(OF_OBJECTS, sights)
                                ? looks.take(layers, driver, observed.initializedClasses())
                                : Snapshot.NOTHING,
                        observed.surroundings(),
                        isAnyOf(OF_LOG_CONTEXTS, sights)
                                ? looks.logContexts(layers, observed.initializedClasses())
                                : Map.of(),
                        sights.contains(Sight.GLOBALS)
                                ? looks.logLevels(layers, observed.initializedClasses())
                                : Map.of()))
                : new WarmState(sights, Snapshot.NOTHING, observed.surroundings(), Map.of(), Map.of());
    }

    private static boolean isAnyOf(Set<Sight> those, Set<Sight> sights) {
        return those.stream().anyMatch(sights::contains);
    }

    /** The sizes of the temporary files that were not there before, or that have been written since. */
    Map<String, Long> filesSince(WarmState before) {
        Map<String, FileMark> files = new TreeMap<>(surroundings.temporaryFiles());
        before.surroundings.temporaryFiles().forEach(files::remove);
        Map<String, Long> sizes = new TreeMap<>();
        files.forEach((file, mark) -> sizes.put(file, mark.size()));
        return sizes;
    }
}
