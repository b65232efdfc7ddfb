package io.github.warmlambda.internal.state;

import io.github.warmlambda.internal.loading.DefinedClass;
import io.github.warmlambda.internal.loading.Layers;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The classes that a function layer has defined, sorted once by what a look asks of them, since a framework brings ten thousand. Not
 * to be kept beyond their environment.
 */
final class DefinedTypes {

    private final Layers layers;
    private final Initialized initialized;
    private final List<Class<?>> withOwnStatics = new ArrayList<>();
    private final List<Class<?>> withStaticsOfLibraries = new ArrayList<>();
    private final List<Class<?>> logContexts = new ArrayList<>();
    private final List<Class<?>> loggerContexts = new ArrayList<>();
    private int known;

    /**
     * The classes so far.
     *
     * @param initialized the names of classes whose static initializer has run to its end
     */
    DefinedTypes(Layers layers, Set<String> initialized) {
        this.layers = layers;
        this.initialized = new Initialized(initialized);
        update();
    }

    /** Keeps them from one look to the next, unless memory is wanted. */
    static final class Cache {

        private WeakReference<DefinedTypes> cached = new WeakReference<>(null);

        DefinedTypes get(Layers layers, Set<String> initialized) {
            DefinedTypes types = cached.get();
            if (types == null) {
                types = new DefinedTypes(layers, initialized);
                cached = new WeakReference<>(types);
            } else {
                types.update();
            }
            return types;
        }
    }

    private void update() {
        List<DefinedClass> added = layers.definedClasses(known);
        known += added.size();
        for (DefinedClass defined : added) {
            initialized.add(defined);
            Class<?> type = defined.type();
            ClassStatics statics = ClassStatics.of(type);
            if (!statics.fields.isEmpty()) {
                (statics.ofLibrary ? withStaticsOfLibraries : withOwnStatics).add(type);
            }
            if (LogContexts.isIn(type)) {
                logContexts.add(type);
            } else if (LogLevels.isContext(type)) {
                loggerContexts.add(type);
            }
        }
    }

    /** The static fields of initialized classes, of own code or of libraries. */
    void forEachStatic(boolean ofLibraries, Consumer<ClassStatics.Static> action) {
        forEachInitialized(
                ofLibraries ? withStaticsOfLibraries : withOwnStatics,
                type -> ClassStatics.of(type).fields.forEach(action));
    }

    /** The classes that hold contexts of logging libraries. */
    void forEachLogContext(Consumer<Class<?>> action) {
        forEachInitialized(logContexts, action);
    }

    /** The classes that hold all loggers of a logging library. */
    void forEachLoggerContext(Consumer<Class<?>> action) {
        forEachInitialized(loggerContexts, action);
    }

    private void forEachInitialized(List<Class<?>> types, Consumer<Class<?>> action) {
        for (Class<?> type : types) {
            if (initialized.contains(type)) {
                action.accept(type);
            }
        }
    }
}
