package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.instrumentation.ClassInstrumentor;
import io.github.warmlambda.internal.instrumentation.InstrumentedClass;
import io.github.warmlambda.internal.instrumentation.UseObserver;
import io.github.warmlambda.internal.loading.classpath.ClassPath;
import io.github.warmlambda.internal.loading.classpath.ClassPathResource;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which class of a function comes from where: the runtime layer, its own code, or the test JVM. The unit of decision is the
 * class-path root, never the prefix of a name.
 */
final class LayerPlan implements LayerCode {

    private final RuntimeCode runtime;
    private final FunctionCode code;
    private final OwnCode own;
    private final InstrumentedClassFiles classFiles;
    private final ClassInstrumentor instrumentor;
    private final UseObserver observer;
    private final ClassLoader testJvm = LayerPlan.class.getClassLoader();

    LayerPlan(
            RuntimeCode runtime,
            FunctionCode code,
            OwnCode own,
            InstrumentedClassFiles classFiles,
            ClassInstrumentor instrumentor) {
        this(runtime, code, own, classFiles, instrumentor, new UseObserver(Set.of()));
    }

    private LayerPlan(
            RuntimeCode runtime,
            FunctionCode code,
            OwnCode own,
            InstrumentedClassFiles classFiles,
            ClassInstrumentor instrumentor,
            UseObserver observer) {
        this.runtime = runtime;
        this.code = code;
        this.own = own;
        this.classFiles = classFiles;
        this.instrumentor = instrumentor;
        this.observer = observer;
    }

    LayerPlan observing(Set<String> fields) {
        return new LayerPlan(runtime, code, own, classFiles, instrumentor, new UseObserver(fields));
    }

    /** The class path of the function, without AWS's runtime. */
    @Override
    public ClassPath roots() {
        return code.roots();
    }

    /** Whether a class is AWS's: then the runtime layer has it, also if the function's code brings it along. */
    @Override
    public boolean isOfParent(String resourceName) {
        return runtime.contains(resourceName);
    }

    @Override
    @Nullable
    public ClassPathResource find(String resourceName) {
        return code.find(resourceName);
    }

    @Override
    public Class<?> loadFromTestJvm(String className) throws ClassNotFoundException {
        if (!code.mayComeFromTestJvm(LayerClassLoader.resourceName(className))) {
            throw new ClassNotFoundException(className);
        }
        return testJvm.loadClass(className);
    }

    @Override
    public boolean isOwn(Class<?> type) {
        return own.contains(type);
    }

    Optional<String> libraryOf(String className) {
        return own.libraryOf(className);
    }

    @Override
    public InstrumentedClass read(ClassPathResource classFile) {
        return observer.observe(classFiles.read(classFile, instrumentor));
    }

    @Override
    public InstrumentedClass instrument(byte[] changed, InstrumentedClass original) {
        return observer.observe(instrumentor.instrumentChanged(changed, original));
    }

    InstrumentedClass instrument(byte[] classFile) {
        return instrumentor.instrument(classFile);
    }
}
