package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.instrumentation.ClassInstrumentor;
import io.github.warmlambda.internal.instrumentation.InstrumentedClass;
import io.github.warmlambda.internal.instrumentation.UseObserver;
import io.github.warmlambda.internal.loading.classpath.ClassPath;
import io.github.warmlambda.internal.loading.classpath.ClassPathResource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which class of a function comes from where. The unit of decision is the class-path root, never the prefix of a name. */
final class LayerPlan {

    private final RuntimeCode runtime;
    private final FunctionCode code;
    private final InstrumentedClassFiles classFiles;
    private final ClassInstrumentor instrumentor;
    private final UseObserver observer;
    private final ClassLoader testJvm = LayerPlan.class.getClassLoader();

    LayerPlan(
            RuntimeCode runtime, FunctionCode code, InstrumentedClassFiles classFiles, ClassInstrumentor instrumentor) {
        this(runtime, code, classFiles, instrumentor, new UseObserver(Set.of()));
    }

    private LayerPlan(
            RuntimeCode runtime,
            FunctionCode code,
            InstrumentedClassFiles classFiles,
            ClassInstrumentor instrumentor,
            UseObserver observer) {
        this.runtime = runtime;
        this.code = code;
        this.classFiles = classFiles;
        this.instrumentor = instrumentor;
        this.observer = observer;
    }

    LayerPlan observing(Set<String> fields) {
        return new LayerPlan(runtime, code, classFiles, instrumentor, new UseObserver(fields));
    }

    ClassPath functionRoots() {
        return code.roots();
    }

    /** The class file that the function layer defines under a name, or null. */
    @Nullable
    ClassPathResource find(String resourceName) {
        return isInRuntimeLayer(resourceName) ? null : code.find(resourceName);
    }

    boolean isInRuntimeLayer(String resourceName) {
        return runtime.contains(resourceName);
    }

    /** Load a class that the function layer does not define. */
    Class<?> loadFromTestJvm(String className) throws ClassNotFoundException {
        if (!code.mayComeFromTestJvm(LayerClassLoader.resourceName(className))) {
            throw new ClassNotFoundException(className);
        }
        return testJvm.loadClass(className);
    }

    InstrumentedClass read(ClassPathResource classFile) {
        return observed(classFiles.read(classFile, instrumentor));
    }

    InstrumentedClass instrument(byte[] changed, InstrumentedClass original) {
        return observed(instrumentor.instrumentChanged(changed, original));
    }

    private InstrumentedClass observed(InstrumentedClass instrumented) {
        return observer.observe(instrumented);
    }

    InstrumentedClass instrument(byte[] classFile) {
        return instrumentor.instrument(classFile);
    }
}
