package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.bridge.EnvironmentHooks;
import io.github.warmlambda.internal.instrumentation.InstrumentedClass;
import io.github.warmlambda.internal.instrumentation.LayerLookup;
import io.github.warmlambda.internal.loading.classpath.ClassPathRoot;
import java.lang.invoke.MethodHandles.Lookup;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The class loader of the function's code: the handler and its libraries, afresh for every environment. */
final class FunctionLayer extends LayerClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final String description;
    private final Optional<EnvironmentHooks> hooks;
    private final Consumer<InstrumentedClass> definitions;
    private final List<DefinedClass> definedClasses = new ArrayList<>();

    FunctionLayer(
            String owner,
            RuntimeLayer runtimeLayer,
            LayerCode code,
            EnvironmentHooks hooks,
            Consumer<InstrumentedClass> definitions) {
        super(runtimeLayer, code);
        this.description = "function layer of " + owner;
        this.hooks = Optional.of(hooks);
        this.definitions = definitions;
    }

    @Override
    public Optional<EnvironmentHooks> hooks() {
        return hooks;
    }

    @Override
    void defined(Class<?> type, InstrumentedClass definition) {
        definitions.accept(definition);
        synchronized (definedClasses) {
            definedClasses.add(new DefinedClass(type, definition.staticCode()));
        }
    }

    List<DefinedClass> definedClasses(int known) {
        synchronized (definedClasses) {
            return List.copyOf(definedClasses.subList(known, definedClasses.size()));
        }
    }

    @Override
    public Lookup lookup() throws ReflectiveOperationException {
        return lookup(LayerLookup.PACKAGE);
    }

    /** A lookup with full privileges in a package of this layer, as only a class of its own module can give it. */
    Lookup lookup(String packageName) throws ReflectiveOperationException {
        String className = LayerLookup.classNameIn(packageName);
        synchronized (getClassLoadingLock(className)) {
            Class<?> defined = findLoadedClass(className);
            if (defined == null) {
                byte[] classFile = LayerLookup.classFile(className);
                defined = defineClass(className, classFile, 0, classFile.length);
            }
            return (Lookup) defined.getMethod(LayerLookup.METHOD_NAME).invoke(null);
        }
    }

    @Override
    public URL[] getURLs() {
        return roots().roots().stream().map(ClassPathRoot::url).toArray(URL[]::new);
    }

    @Override
    public String toString() {
        return description;
    }
}
