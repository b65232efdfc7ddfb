package io.github.warmlambda.internal.loading;

import io.github.warmlambda.environment.FunctionConfiguration;
import io.github.warmlambda.internal.bridge.EnvironmentHooks;
import io.github.warmlambda.internal.instrumentation.ClassInstrumentor;
import io.github.warmlambda.internal.instrumentation.InstrumentedClass;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes the layers of a function's environments, one pair for each. */
public final class LayerFactory {

    private final LayerPlan plan;

    private LayerFactory(LayerPlan plan) {
        this.plan = plan;
    }

    /**
     * A factory for the layers of a function.
     *
     * @param handlerClass the class that its handler string names
     * @throws IllegalArgumentException if its code cannot be read, or if its handler is shared with the test JVM
     */
    public static LayerFactory of(FunctionConfiguration configuration, String handlerClass) {
        ClassPath classPath = Discovered.CLASS_PATH;
        ClassPath runtime = RootsByMarker.runtime(classPath);
        ClassPath deployed = DeploymentPackage.classPath(configuration.code(), configuration.layers());
        SharedClasses shared = SharedClasses.of(classPath, configuration.sharedClasses());
        shared.refuse("handler", handlerClass);
        configuration.beforeInit().forEach(name -> shared.refuse("beforeInit", name));
        FunctionCode code = configuration.code().isEmpty()
                ? new TestJvmCode(classPath, runtime, deployed, shared.withTestJvm())
                : new DeployedCode(deployed, classPath, shared.withOwn(), configuration.beforeInit());
        ClassInstrumentor instrumentor = new ClassInstrumentor(configuration.notInstrumented());
        return new LayerFactory(new LayerPlan(classPath, runtime, code, instrumentor));
    }

    /**
     * Make the layers of one environment.
     *
     * @param owner the environment that they belong to, in words
     * @param hooks the environment that they belong to
     * @param definitions told of every class that the function layer defines
     */
    public Layers create(String owner, EnvironmentHooks hooks, Consumer<InstrumentedClass> definitions) {
        RuntimeLayer runtimeLayer = new RuntimeLayer("runtime layer of " + owner, plan, hooks);
        return new Layers(
                runtimeLayer, new FunctionLayer("function layer of " + owner, runtimeLayer, plan, hooks, definitions));
    }

    /** The class path of AWS's runtime. */
    public List<Path> runtimePath() {
        return plan.runtimeRoots().roots().stream().map(ClassPathRoot::path).toList();
    }

    /** The class path of the function's code, without AWS's runtime. */
    public List<Path> functionPath() {
        return plan.functionRoots().roots().stream().map(ClassPathRoot::path).toList();
    }

    /** Whether a class loader holds AWS's runtime. */
    public static boolean isRuntimeLayer(ClassLoader loader) {
        return loader instanceof RuntimeLayer;
    }

    /** Whether a class loader is the one that we made for a function's code. */
    public static boolean isFunctionLayer(ClassLoader loader) {
        return loader instanceof FunctionLayer;
    }

    /** Instrument a class file that user code defines in a class loader of its own. */
    public InstrumentedClass instrument(byte[] classFile) {
        return plan.instrument(classFile);
    }

    /** The class on the function's class path that a misspelt name may mean, or empty. */
    public Optional<String> nearestClass(String className) {
        return NearestClass.find(className, plan.functionRoots());
    }

    /** The class on the test's class path that a misspelt name may mean, or empty. */
    public static Optional<String> nearestTestClass(String className) {
        return NearestClass.find(className, Discovered.CLASS_PATH);
    }

    /** Discovered once in a JVM, with the first function. */
    private static final class Discovered {
        static final ClassPath CLASS_PATH = TestClassPath.discover();
    }
}
