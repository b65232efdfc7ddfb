package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.bridge.EnvironmentHooks;
import io.github.warmlambda.internal.instrumentation.ClassInstrumentor;
import io.github.warmlambda.internal.instrumentation.InstrumentedClass;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the layers of a function's environments, one pair for each. */
public final class LayerFactory {

    private final ClassPath classPath;
    private final LayerPlan plan;

    private LayerFactory(ClassPath classPath, LayerPlan plan) {
        this.classPath = classPath;
        this.plan = plan;
    }

    /**
     * A factory for code on the class path of the test JVM.
     *
     * @param sharedClasses names of classes whose class-path roots come from the test JVM
     * @param notInstrumented names of classes that are not instrumented
     * @throws IllegalArgumentException if a shared class is on no class-path root
     */
    public static LayerFactory forTestJvm(Collection<String> sharedClasses, Collection<String> notInstrumented) {
        ClassPath classPath = Discovered.CLASS_PATH;
        Set<ClassPathRoot> shared = new LinkedHashSet<>(RootsByMarker.testJvm(classPath));
        for (String className : sharedClasses) {
            shared.add(classPath
                    .rootOf(LayerClassLoader.resourceName(className))
                    .orElseThrow(() -> new IllegalArgumentException("shared: class [" + className
                            + "] must come from a jar or directory of the test's class path, but is in none of them."
                            + " Name a class of the library that is to be shared.")));
        }
        return new LayerFactory(
                classPath,
                new LayerPlan(
                        classPath, RootsByMarker.runtime(classPath), shared, new ClassInstrumentor(notInstrumented)));
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

    /** Discovered once in a JVM, with the first function. */
    private static final class Discovered {
        static final ClassPath CLASS_PATH = TestClassPath.discover();
    }

    /** The class file of a class on the class path, as it is there, or null. */
    public byte @Nullable [] classFile(String className) {
        ClassPathResource resource = classPath.find(LayerClassLoader.resourceName(className));
        return resource == null ? null : resource.read();
    }
}
