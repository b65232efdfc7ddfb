package io.github.warmlambda.internal.state;

import io.github.warmlambda.internal.loading.Layers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes snapshots of one environment. Each is of own code, and of what libraries are known to hold of it. A framework holds
 * hundred thousands of objects, so the more there are, the fewer looks go through all that libraries hold.
 */
public final class StateLooks {

    /** For so many objects of libraries, one look more is spared. */
    private static final int SPARED = 250;

    /** The first looks spare nothing: most tests make but a few invocations. */
    private static final int FIRST = 4;

    private final DefinedTypes.Cache definedTypes = new DefinedTypes.Cache();
    private HeldByLibraries held = new HeldByLibraries();
    private boolean always;
    private int looksAtLibraries;
    private int looksSince;
    private int pause;
    private int ownObjects;
    private int objects;

    /** Look at libraries each time from now on. */
    public void lookAtLibrariesEachTime() {
        always = true;
    }

    /**
     * Take a snapshot. To be called on the thread {@code main} of the environment, between invocations.
     *
     * @param runtime the object that drives AWS's runtime, which holds the handler object
     * @param initialized the names of classes whose static initializer has run to its end
     */
    public Snapshot take(Layers layers, Object runtime, Set<String> initialized) {
        boolean withLibraries = always || looksSince >= pause;
        StateWalker walker = new StateWalker(Snapshot.LIMIT, withLibraries ? objects : ownObjects);
        DefinedTypes types = definedTypes.get(layers, initialized);
        Map<String, @Nullable Object> own = new LinkedHashMap<>();
        Object handler = HandlerObject.find(runtime);
        if (handler != null) {
            own.put(handler.getClass().getName() + Snapshot.THIS, walker.see(handler));
        }
        types.forEachStatic(false, it -> own.put(it.path(), walker.see(StateWalker.read(it.field(), null))));
        walker.walk();
        boolean cut = walker.isCut();
        Map<String, @Nullable Object> all = new LinkedHashMap<>(own);
        if (withLibraries) {
            types.forEachStatic(
                    true, it -> all.put(it.path(), walker.seeOfLibrary(StateWalker.read(it.field(), null))));
            walker.walkLibraries();
            held = HeldByLibraries.of(walker, all);
            objects = walker.size();
            pause();
        } else {
            held.walk(walker, all);
            ownObjects = walker.size();
            looksSince++;
        }
        return new Snapshot(own, all, walker.nodes(), withLibraries, cut);
    }

    /** The texts in the contexts of logging libraries, likewise. */
    public Map<String, String> logContexts(Layers layers, Set<String> initialized) {
        return LogContexts.of(definedTypes.get(layers, initialized));
    }

    /** What is set of the loggers of logging libraries. */
    public Map<String, String> logLevels(Layers layers, Set<String> initialized) {
        return LogLevels.of(definedTypes.get(layers, initialized));
    }

    /** Longer each time, as far as it has to. */
    private void pause() {
        looksAtLibraries++;
        looksSince = 0;
        pause = looksAtLibraries < FIRST ? 0 : Math.min(2 * pause + 1, objects / SPARED);
    }
}
