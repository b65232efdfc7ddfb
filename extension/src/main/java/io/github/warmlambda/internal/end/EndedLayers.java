package io.github.warmlambda.internal.end;

import io.github.warmlambda.internal.loading.Layers;
import io.github.warmlambda.internal.state.HeldObjects;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.net.URLClassLoader;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The layers of an environment, as long as something else keeps them. */
final class EndedLayers {

    private static final int FIELDS_SHOWN = 3;

    private final WeakReference<ClassLoader> runtime;
    private final WeakReference<URLClassLoader> function;
    private final Set<String> initialized;

    EndedLayers(Layers layers, Set<String> initialized) {
        this.runtime = new WeakReference<>(layers.runtime());
        this.function = new WeakReference<>(layers.function());
        this.initialized = initialized;
    }

    /** One of them that has not been collected, or null. */
    @Nullable
    WeakReference<? extends ClassLoader> alive() {
        return Stream.of(function, runtime)
                .filter(layer -> layer.get() != null)
                .findFirst()
                .orElse(null);
    }

    /** What the JDK remembers of them for speed, and holds softly. */
    void clearCaches() {
        URLClassLoader layer = function.get();
        if (layer != null) {
            ResourceBundle.clearCache(layer);
        }
    }

    /** The static fields that hold something open: those of classes of a package, or if there are none, of all. */
    List<String> openFields(String packageName) {
        URLClassLoader functionLayer = function.get();
        ClassLoader runtimeLayer = runtime.get();
        if (functionLayer == null || runtimeLayer == null) {
            return List.of();
        }
        List<String> open = HeldObjects.of(new Layers(runtimeLayer, functionLayer), null, initialized).stream()
                .filter(held -> OpenResources.contain(held.object()))
                .filter(held -> !held.object().getClass().getName().startsWith("java."))
                .map(held -> held.path() + " (" + held.object().getClass().getName() + ")")
                .toList();
        Reference.reachabilityFence(functionLayer);
        List<String> own =
                open.stream().filter(path -> path.startsWith(packageName)).toList();
        return (own.isEmpty() ? open : own).stream().limit(FIELDS_SHOWN).toList();
    }
}
