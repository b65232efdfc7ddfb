package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.instrumentation.ClassInstrumentor;
import io.github.warmlambda.internal.instrumentation.InstrumentedClass;
import io.github.warmlambda.internal.loading.classpath.ClassPath;
import io.github.warmlambda.internal.loading.classpath.ClassPathResource;
import io.github.warmlambda.internal.loading.classpath.ClassPathRoot;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * The code of AWS's runtime: which classes a runtime layer defines. All of its roots, but for the libraries that AWS relocated
 * into its own jars, which all environments share; and the package of our own root that runs inside.
 */
final class RuntimeCode implements LayerCode {

    private static final String RELOCATED = "com/amazonaws/lambda/thirdparty/";
    private static final String RELOCATED_PACKAGES = RELOCATED.replace('/', '.');
    private static final List<String> AGENTS = List.of("Premain-Class", "Agent-Class", "Launcher-Agent-Class");
    private static final String INSIDE = "io/github/warmlambda/internal/inside/";

    private final ClassPath own;
    private final ClassPath tests;
    private final ClassPath roots;
    private final InstrumentedClassFiles classFiles;
    private final ClassInstrumentor instrumentor = ClassInstrumentor.ofRuntime();
    private final ClassLoader testJvm = RuntimeCode.class.getClassLoader();
    private final ClassLoader relocated;

    /**
     * The code of one version of AWS's runtime.
     *
     * @param own our own root
     * @param tests the class path of the tests
     * @param roots the jars of the runtime
     */
    RuntimeCode(ClassPath own, ClassPath tests, ClassPath roots, InstrumentedClassFiles classFiles) {
        this.own = own;
        this.tests = tests;
        this.roots = roots;
        this.classFiles = classFiles;
        URL[] urls = roots.roots().stream().map(ClassPathRoot::url).toArray(URL[]::new);
        this.relocated = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
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
        return resourceName.startsWith(INSIDE) ? own.find(resourceName) : roots.find(resourceName);
    }

    @Override
    public Class<?> loadFromTestJvm(String className) throws ClassNotFoundException {
        if (className.startsWith(RELOCATED_PACKAGES)) {
            return relocated.loadClass(className);
        }
        String resourceName = LayerClassLoader.resourceName(className);
        ClassPathResource ofTests = own.find(resourceName) == null ? tests.find(resourceName) : null;
        // What is on no class path was brought by an agent. All else of the test JVM is none of the runtime's.
        if (ofTests != null && !isAgent(ofTests.root())) {
            throw new ClassNotFoundException(className);
        }
        return testJvm.loadClass(className);
    }

    /** Whether a jar may be an agent of the JVM: those are found by the system class loader, on Lambda too. */
    private static boolean isAgent(ClassPathRoot root) {
        Manifest manifest = root.manifest();
        return manifest != null
                && AGENTS.stream().anyMatch(it -> manifest.getMainAttributes().getValue(it) != null);
    }

    @Override
    public boolean isOwn(Class<?> type) {
        return false;
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
