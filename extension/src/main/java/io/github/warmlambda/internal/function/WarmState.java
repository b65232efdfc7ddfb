package io.github.warmlambda.internal.function;

import io.github.warmlambda.internal.runtime.RuntimeProcess;
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
    static WarmState of(RuntimeProcess process, int expected) {
        return process.isInTestJvm()
                ? withObjects(process, expected)
                : new WarmState(Snapshot.NOTHING, process.surroundings(), Map.of(), 0);
    }

    private static WarmState withObjects(RuntimeProcess process, int expected) {
        return process.inspect((layers, driver) -> new WarmState(
                Snapshot.take(layers, driver, process.initializedClasses(), expected),
                process.surroundings(),
                LogContexts.of(layers, process.initializedClasses()),
                layers.definedClasses().size()));
    }

    /** The temporary files that were not there before, or were smaller. */
    Map<String, Long> filesSince(WarmState before) {
        Map<String, Long> files = new TreeMap<>(surroundings.temporaryFiles());
        before.surroundings.temporaryFiles().forEach(files::remove);
        return files;
    }
}
