package io.github.warmlambda.internal.function;

import io.github.warmlambda.internal.loading.DefinedClass;
import io.github.warmlambda.internal.loading.Layers;
import io.github.warmlambda.internal.runtime.RuntimeProcess;
import io.github.warmlambda.internal.runtime.Surroundings;
import io.github.warmlambda.internal.state.LogContexts;
import io.github.warmlambda.internal.state.Snapshot;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an environment carries over, at one moment between two invocations.
 *
 * @param logContexts what the contexts of logging libraries hold
 * @param classes how many classes its code has defined
 * @param tmp the files in {@code /tmp}, with their sizes, if code of the function mentions that directory
 */
record WarmState(
        Snapshot snapshot,
        Surroundings surroundings,
        Map<String, String> logContexts,
        int classes,
        Map<String, Long> tmp) {

    /**
     * Look at an environment; at its objects, on its thread {@code main}, if they are in the test JVM.
     *
     * @param expected how many objects there may be
     */
    static WarmState of(RuntimeProcess process, boolean withTmp, int expected) {
        return process.isInTestJvm()
                ? withObjects(process, withTmp, expected)
                : new WarmState(Snapshot.NOTHING, process.surroundings(), Map.of(), 0, Map.of());
    }

    private static WarmState withObjects(RuntimeProcess process, boolean withTmp, int expected) {
        return process.inspect((layers, driver) -> new WarmState(
                Snapshot.take(layers, driver, process.initializedClasses(), expected),
                process.surroundings(),
                LogContexts.of(layers, process.initializedClasses()),
                layers.definedClasses().size(),
                withTmp && mentionsTmp(layers) ? TmpDirectory.files() : Map.of()));
    }

    private static boolean mentionsTmp(Layers layers) {
        return layers.definedClasses().stream().anyMatch(DefinedClass::mentionsTmp);
    }

    /** The temporary files that were not there before, or were smaller. */
    Map<String, Long> filesSince(WarmState before) {
        Map<String, Long> files = new LinkedHashMap<>(surroundings.temporaryFiles());
        before.surroundings.temporaryFiles().forEach(files::remove);
        Map<String, Long> elsewhere = new HashMap<>(tmp);
        if (before.tmp.isEmpty()) {
            // Its code was not known to mention it: what is there may be anybody's.
            elsewhere.clear();
        }
        before.tmp.forEach(elsewhere::remove);
        files.putAll(elsewhere);
        return files;
    }
}
