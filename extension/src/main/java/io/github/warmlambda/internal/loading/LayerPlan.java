package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.instrumentation.ClassInstrumentor;
import io.github.warmlambda.internal.instrumentation.InstrumentedClass;
import org.jspecify.annotations.Nullable;

/**
 * Which class comes from where. The unit of decision is the class-path root, never the prefix of a name; the two exceptions
 * are libraries that AWS relocated into its own jars, and the package of our own root that runs inside.
 */
final class LayerPlan {

    private static final String RELOCATED = "com/amazonaws/lambda/thirdparty/";
    private static final String INSIDE = "io/github/warmlambda/internal/inside/";

    private final ClassPath classPath;
    private final ClassPath runtimeRoots;
    private final FunctionCode code;
    private final ClassInstrumentor instrumentor;
    private final ClassLoader testJvm = LayerPlan.class.getClassLoader();

    LayerPlan(ClassPath classPath, ClassPath runtimeRoots, FunctionCode code, ClassInstrumentor instrumentor) {
        this.classPath = classPath;
        this.runtimeRoots = runtimeRoots;
        this.code = code;
        this.instrumentor = instrumentor;
    }

    ClassPath runtimeRoots() {
        return runtimeRoots;
    }

    ClassPath functionRoots() {
        return code.roots();
    }

    @Nullable
    ClassPathResource findForRuntimeLayer(String resourceName) {
        if (resourceName.startsWith(RELOCATED)) {
            return null;
        }
        return resourceName.startsWith(INSIDE) ? classPath.find(resourceName) : runtimeRoots.find(resourceName);
    }

    Class<?> loadForRuntimeLayer(String className) throws ClassNotFoundException {
        return testJvm.loadClass(className);
    }

    @Nullable
    ClassPathResource findForFunctionLayer(String resourceName) {
        return isInRuntimeLayer(resourceName) ? null : code.find(resourceName);
    }

    boolean isInRuntimeLayer(String resourceName) {
        return runtimeRoots.find(resourceName) != null;
    }

    /** Load a class that the function layer does not define. */
    Class<?> loadFromTestJvm(String className) throws ClassNotFoundException {
        if (!code.mayComeFromTestJvm(LayerClassLoader.resourceName(className))) {
            throw new ClassNotFoundException(className);
        }
        return testJvm.loadClass(className);
    }

    InstrumentedClass read(ClassPathResource classFile) {
        return ByteCache.get(
                classFile, instrumentor.fingerprint(), resource -> instrumentor.instrument(resource.read()));
    }

    InstrumentedClass instrument(byte[] classFile) {
        return instrumentor.instrument(classFile);
    }
}
