package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.bridge.AwsJson;
import io.github.warmlambda.internal.bridge.EnvironmentHooks;
import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import io.github.warmlambda.internal.instrumentation.ClassInstrumentor;
import io.github.warmlambda.internal.instrumentation.InstrumentedClass;
import io.github.warmlambda.internal.loading.classpath.ClassPath;
import io.github.warmlambda.internal.loading.classpath.DeploymentPackage;
import io.github.warmlambda.internal.loading.classpath.RootsByMarker;
import io.github.warmlambda.internal.loading.classpath.TestClassPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Makes the layers of a function's environments, one pair for each. */
public final class LayerFactory {

    /** The handler of a function that is run ahead of all others. */
    public static final String REHEARSED_HANDLER = RehearsalCode.HANDLER;

    /** An event with what most events are made of. */
    public static final String REHEARSED_EVENT = RehearsalCode.EVENT;

    private final LayerPlan plan;
    private final RuntimeLayers runtimeLayers;

    private LayerFactory(LayerPlan plan, RuntimeLayers runtimeLayers) {
        this.plan = plan;
        this.runtimeLayers = runtimeLayers;
    }

    /**
     * A factory for the layers of a function.
     *
     * @throws IllegalArgumentException if its code cannot be read, or if its handler is shared with the test JVM
     */
    public static LayerFactory of(FunctionConfiguration configuration) {
        ClassPath classPath = Discovered.CLASS_PATH;
        CoverageAgents.prepare(classPath);
        ClassPath deployed = DeploymentPackage.classPath(configuration.code(), configuration.layers());
        RuntimeLayers runtimeLayers = Discovered.RUNTIMES.of(configuration, deployed);
        RuntimeCode runtime = runtimeLayers.code();
        SharedClasses shared = SharedClasses.of(classPath, configuration.sharedClasses());
        shared.refuse("handler", configuration.handlerClass());
        configuration.beforeInit().forEach(name -> shared.refuse("beforeInit", name));
        FunctionCode code = configuration.code().isEmpty()
                ? new TestJvmCode(classPath, runtime.roots(), deployed, shared.withTestJvm())
                : new DeployedCode(deployed, classPath, shared.withOwn(), configuration.beforeInit());
        ClassInstrumentor instrumentor = new ClassInstrumentor(configuration.notInstrumented());
        OwnCode own = new OwnCode(configuration, code.roots());
        return new LayerFactory(new LayerPlan(runtime, code, own, Discovered.CLASS_FILES, instrumentor), runtimeLayers);
    }

    /** A factory for the layers of {@link #REHEARSED_HANDLER}. */
    public static LayerFactory ofRehearsal() {
        FunctionCode code = new RehearsalCode(Discovered.OWN);
        RuntimeLayers managed = Discovered.RUNTIMES.managed();
        LayerPlan plan = new LayerPlan(
                managed.code(),
                code,
                new OwnCode(
                        FunctionConfiguration.withDefaults(REHEARSED_HANDLER).build(), code.roots()),
                Discovered.CLASS_FILES,
                new ClassInstrumentor(List.of()));
        return new LayerFactory(plan, managed);
    }

    /**
     * Make the layers of one environment.
     *
     * @param owner the environment that they belong to, in words
     * @param hooks the environment that they belong to
     * @param definitions told of every class that the function layer defines
     */
    public Layers create(String owner, EnvironmentHooks hooks, Consumer<InstrumentedClass> definitions) {
        RuntimeLayer runtimeLayer = runtimeLayers.take();
        runtimeLayer.bind(owner, hooks);
        return new Layers(runtimeLayer, new FunctionLayer(owner, runtimeLayer, plan, hooks, definitions));
    }

    /** A factory whose layers tell where these fields are used, each named by its class and its own name. */
    public LayerFactory observing(Set<String> fields) {
        return new LayerFactory(plan.observing(fields), runtimeLayers);
    }

    /** Begin with the layers of the next environment, whosever it will be, while there is time. */
    public void prepareNext() {
        runtimeLayers.prepareNext();
    }

    /** Begin with the layers of the first environment of this JVM. */
    public static void prepareFirst() {
        CoverageAgents.prepare(Discovered.CLASS_PATH);
        Discovered.RUNTIMES.managed().prepareFirst();
    }

    /** AWS's serialization, as the managed runtime has it, for the test's side. */
    public static AwsJson awsJson() {
        return Discovered.RUNTIMES.json();
    }

    /** Where the code lies, for a process of its own. */
    public ProcessCode processCode(FunctionConfiguration configuration) {
        return ProcessCode.of(configuration, runtimeLayers.code().roots(), plan.roots());
    }

    /** Whether a class loader holds AWS's runtime. */
    public static boolean isRuntimeLayer(ClassLoader loader) {
        return loader instanceof RuntimeLayer;
    }

    /** Whether a class loader is the one that we made for a function's code. */
    public static boolean isFunctionLayer(ClassLoader loader) {
        return loader instanceof FunctionLayer;
    }

    /** Whether a class that a function layer holds, or a class loader of its code, is code of the project under test. */
    public static boolean isOwn(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        while (loader != null) {
            if (loader instanceof FunctionLayer layer) {
                return layer.isOwn(type);
            }
            loader = loader.getClass().getClassLoader();
        }
        return false;
    }

    /** Whether a class of a name is code of the project under test. */
    public boolean isOwn(String className) {
        return plan.libraryOf(className).isEmpty();
    }

    /** The library that a class of the function belongs to, by the name of its jar; empty if it is code of the project. */
    public Optional<String> libraryOf(String className) {
        return plan.libraryOf(className);
    }

    /** Instrument a class file that user code defines in a class loader of its own. */
    public InstrumentedClass instrument(byte[] classFile) {
        return plan.instrument(classFile);
    }

    /** Whether a class belongs to what the test JVM itself runs on, such as those by which a test framework reports. */
    public static boolean isOfTestJvm(String className) {
        return Discovered.CLASS_PATH
                .rootOf(LayerClassLoader.resourceName(className))
                .filter(RootsByMarker.testJvm(Discovered.CLASS_PATH)::contains)
                .isPresent();
    }

    /** The handler on the function's class path that the name of a class which is not there may mean, or empty. */
    public Optional<String> nearestHandler(String className) {
        return NearestHandler.find(className, plan.roots());
    }

    /** The handler on the test's class path that the name of a class which is not there may mean, or empty. */
    public static Optional<String> nearestTestHandler(String className) {
        return NearestHandler.find(className, Discovered.CLASS_PATH);
    }

    /** The methods of a class on the function's class path. */
    public HandlerMethods methodsOf(String className) {
        return HandlerMethods.of(className, plan.roots());
    }

    /** Discovered once in a JVM, with the first function. */
    private static final class Discovered {
        static final ClassPath CLASS_PATH = TestClassPath.discover();
        static final ClassPath OWN = ClassPath.ofRoots(List.copyOf(RootsByMarker.own(CLASS_PATH)));
        static final Optional<CacheDirectory> CACHE = CacheDirectory.ofUser();
        static final InstrumentedClassFiles CLASS_FILES = classFiles();
        static final Runtimes RUNTIMES = new Runtimes(OWN, CLASS_PATH, CACHE, CLASS_FILES);

        private static InstrumentedClassFiles classFiles() {
            InstrumentedClassFiles files = CACHE.map(directory ->
                            InstrumentedClassFiles.keptIn(directory, RootsByMarker.instrumentation(CLASS_PATH)))
                    .orElseGet(InstrumentedClassFiles::notKept);
            files.saveAtEnd();
            return files;
        }
    }
}
