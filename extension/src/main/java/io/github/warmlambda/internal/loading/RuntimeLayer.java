package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.bridge.EnvironmentHooks;
import io.github.warmlambda.internal.instrumentation.InstrumentedClass;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The class loader of AWS's runtime: its own packages afresh for every environment, because AWS keeps caches keyed by class
 * name in them; the libraries that AWS relocated are shared by all environments, because loading them is what makes a cold start slow.
 *
 * <p>It may be made before the environment that it will belong to: until then it links classes and initializes none.
 */
final class RuntimeLayer extends LayerClassLoader {

    static {
        registerAsParallelCapable();
    }

    /** Classes of AWS with slow static initializers that read nothing of their environment. */
    static final Set<String> SAME_EVERYWHERE = Set.of(
            "com.amazonaws.services.lambda.runtime.api.client.EventHandlerLoader",
            "com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory");

    private static final String SHARED_LIBRARIES = "io.github.warmlambda.internal.inside.SharedLibraries";

    private final Consumer<String> definitions;
    private volatile String description = "runtime layer of no execution environment yet";
    private volatile Optional<EnvironmentHooks> hooks = Optional.empty();

    /**
     * Create a runtime layer.
     *
     * @param definitions told the name of every class that it defines
     */
    RuntimeLayer(LayerCode code, Consumer<String> definitions) {
        super(getPlatformClassLoader(), code);
        this.definitions = definitions;
    }

    /** Give this layer to an environment. */
    void bind(String owner, EnvironmentHooks owningHooks) {
        description = "runtime layer of " + owner;
        hooks = Optional.of(owningHooks);
    }

    /**
     * Load and link classes, and initialize those that are the same in every environment. What fails here will fail again where
     * somebody hears of it.
     */
    void prepare(Collection<String> classNames) {
        for (String className : classNames) {
            try {
                link(loadClass(className));
                if (SAME_EVERYWHERE.contains(className)) {
                    Class.forName(className, true, this);
                }
            } catch (ClassNotFoundException | LinkageError notHere) {
                // The next one may be.
            }
        }
    }

    /** Load the libraries that this layer shares with all others. What fails here will fail again where somebody hears of it. */
    void loadSharedLibraries() {
        try {
            Object libraries = Class.forName(SHARED_LIBRARIES, true, this)
                    .getConstructor(String.class)
                    .newInstance(RehearsalCode.EVENT);
            ((Runnable) libraries).run();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError notThisVersion) {
            // Then the first environment loads them.
        }
    }

    // The JVM links a class before it lists its members, and does not initialize it.
    private static void link(Class<?> type) {
        var unused = type.getDeclaredConstructors();
    }

    @Override
    public Optional<EnvironmentHooks> hooks() {
        return hooks;
    }

    @Override
    void defined(Class<?> type, InstrumentedClass definition) {
        definitions.accept(definition.className());
    }

    @Override
    public String toString() {
        return description;
    }
}
