package io.github.warmlambda.internal.watch;

import io.github.warmlambda.internal.runtime.EnvironmentRuntime;
import io.github.warmlambda.internal.runtime.Surroundings;
import io.github.warmlambda.internal.state.LogContexts;
import io.github.warmlambda.internal.state.Snapshot;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an environment carries over, at one moment between two invocations.
 *
 * @param logContexts what the contexts of logging libraries hold
 * @param classes how many classes its code has defined
 */
record WarmState(Snapshot snapshot, Surroundings surroundings, Map<String, String> logContexts, int classes) {

    /**
     * Look at an environment; at its objects, on its thread {@code main}, if they are in the test JVM.
     *
     * @param expected how many objects there may be
     */
    static WarmState of(EnvironmentRuntime runtime, int expected) {
        return runtime.isInTestJvm()
                ? withObjects(runtime, expected)
                : new WarmState(Snapshot.NOTHING, runtime.surroundings(), Map.of(), 0);
    }

    private static WarmState withObjects(EnvironmentRuntime runtime, int expected) {
        return runtime.inspect((layers, driver) -> new WarmState(
                Snapshot.take(layers, driver, runtime.initializedClasses(), expected),
                runtime.surroundings(),
                LogContexts.of(layers, runtime.initializedClasses()),
                layers.definedClasses().size()));
    }

    /** The temporary files that were not there before, or were smaller. */
    Map<String, Long> filesSince(WarmState before) {
        Map<String, Long> files = new TreeMap<>(surroundings.temporaryFiles());
        before.surroundings.temporaryFiles().forEach(files::remove);
        return files;
    }
}
