package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.instrumentation.ClassInstrumentor;
import io.github.warmlambda.internal.instrumentation.InstrumentedClass;
import io.github.warmlambda.internal.loading.classpath.ClassPath;
import io.github.warmlambda.internal.loading.classpath.ClassPathResource;
import io.github.warmlambda.internal.loading.classpath.RootsByMarker;
import org.jspecify.annotations.Nullable;

/**
 * The code of AWS's runtime: which classes a runtime layer defines. All of its roots, but for the libraries that AWS relocated
 * into its own jars; and the package of our own root that runs inside.
 */
final class RuntimeCode implements LayerCode {

    private static final String RELOCATED = "com/amazonaws/lambda/thirdparty/";
    private static final String INSIDE = "io/github/warmlambda/internal/inside/";

    private final ClassPath classPath;
    private final ClassPath roots;
    private final InstrumentedClassFiles classFiles;
    private final ClassInstrumentor instrumentor = ClassInstrumentor.ofRuntime();
    private final ClassLoader testJvm = RuntimeCode.class.getClassLoader();

    RuntimeCode(ClassPath classPath, InstrumentedClassFiles classFiles) {
        this.classPath = classPath;
        this.classFiles = classFiles;
        this.roots = RootsByMarker.runtime(classPath);
    }

    @Override
    public ClassPath roots() {
        return roots;
    }

    /** Whether a resource is in a root of AWS's runtime. */
    boolean contains(String resourceName) {
        return roots.find(resourceName) != null;
    }

    /** False: the parent has the JDK alone. */
    @Override
    public boolean isOfParent(String resourceName) {
        return false;
    }

    @Override
    @Nullable
    public ClassPathResource find(String resourceName) {
        if (resourceName.startsWith(RELOCATED)) {
            return null;
        }
        return resourceName.startsWith(INSIDE) ? classPath.find(resourceName) : roots.find(resourceName);
    }

    @Override
    public Class<?> loadFromTestJvm(String className) throws ClassNotFoundException {
        return testJvm.loadClass(className);
    }

    @Override
    public InstrumentedClass read(ClassPathResource classFile) {
        return classFiles.read(classFile, instrumentor);
    }

    @Override
    public InstrumentedClass instrument(byte[] changed, InstrumentedClass original) {
        return instrumentor.instrumentChanged(changed, original);
    }
}
