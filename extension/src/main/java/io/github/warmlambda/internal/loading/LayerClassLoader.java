package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.bridge.Layer;
import io.github.warmlambda.internal.instrumentation.InstrumentedClass;
import io.github.warmlambda.internal.loading.classpath.ClassPath;
import io.github.warmlambda.internal.loading.classpath.ClassPathResource;
import io.github.warmlambda.internal.loading.classpath.ClassPathRoot;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.security.CodeSource;
import java.security.PermissionCollection;
import java.security.Permissions;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Attributes;
import java.util.jar.Attributes.Name;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * Mechanism of both layers: define a class from the class path's bytes, with the code source, package and resources that the
 * test JVM's own loader would give it. Which classes a layer defines is decided by its {@link LayerCode}.
 *
 * <p>A {@link URLClassLoader} because AWS's runtime keeps the function layer in a field of that type.
 */
abstract class LayerClassLoader extends URLClassLoader implements Layer {

    static {
        registerAsParallelCapable();
    }

    private static final URL[] NO_URLS = {};

    private final LayerCode code;
    private final Map<ClassPathRoot, ProtectionDomain> protectionDomains = new ConcurrentHashMap<>();
    private final Map<String, InstrumentedClass> rewritten = new ConcurrentHashMap<>();

    // Without a name: it would stand before every frame of a stack trace, which on AWS has none.
    LayerClassLoader(ClassLoader parent, LayerCode code) {
        super(NO_URLS, parent);
        this.code = code;
        // As a launcher may have set it for the test JVM's own loader, without the option -ea.
        setDefaultAssertionStatus(LayerClassLoader.class.desiredAssertionStatus());
    }

    /** Whether a class of this layer is code of the project under test. */
    boolean isOwn(Class<?> type) {
        return code.isOwn(type);
    }

    /** Called once for every class that this layer defined. */
    abstract void defined(Class<?> type, InstrumentedClass definition);

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                loaded = findOrLoadElsewhere(name);
            }
            if (resolve) {
                resolveClass(loaded);
            }
            return loaded;
        }
    }

    private Class<?> findOrLoadElsewhere(String name) throws ClassNotFoundException {
        if (JdkPackages.contains(packageOf(name))) {
            try {
                return getPlatformClassLoader().loadClass(name);
            } catch (ClassNotFoundException notInTheJdkAfterAll) {
                // A jar may add classes to a package that the JDK has too.
            }
        }
        String resourceName = resourceName(name);
        if (code.isOfParent(resourceName)) {
            return getParent().loadClass(name);
        }
        ClassPathResource resource = code.find(resourceName);
        return resource == null ? code.loadFromTestJvm(name) : define(name, resource);
    }

    /** The class file that this layer defines under a name, or null if the class belongs elsewhere. */
    private @Nullable ClassPathResource findClassFile(String resourceName) {
        return code.isOfParent(resourceName) ? null : code.find(resourceName);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ClassPathResource resource = findClassFile(resourceName(name));
        if (resource == null) {
            throw new ClassNotFoundException(name);
        }
        return define(name, resource);
    }

    // Without it, the annotations of package-info vanish: they are looked up by module and name.
    @Override
    protected @Nullable Class<?> findClass(@Nullable String moduleName, String name) {
        if (moduleName != null) {
            return null;
        }
        try {
            return findClass(name);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private Class<?> define(String name, ClassPathResource resource) throws ClassNotFoundException {
        InstrumentedClass definition = code.read(resource);
        ClassPathRoot root = resource.root();
        definePackageOf(name, root);
        boolean late = LateRewriting.isInForce();
        byte[] classFile = late ? resource.read() : definition.classFile();
        Class<?> defined = defineClass(
                name,
                classFile,
                0,
                classFile.length,
                protectionDomains.computeIfAbsent(root, LayerClassLoader::domainOf));
        defined(defined, late ? rewritten(name, definition) : definition);
        return defined;
    }

    /**
     * Rewrite a class that the JVM is about to define or redefine, after other agents.
     *
     * @param first whether it is to be defined
     * @return null if nothing has to change
     */
    byte @Nullable [] rewrite(String internalName, byte[] classFile, boolean first) {
        ClassPathResource resource = findClassFile(internalName + ".class");
        if (resource == null) {
            return null;
        }
        InstrumentedClass result = code.instrument(classFile, code.read(resource));
        if (first) {
            rewritten.put(internalName.replace('/', '.'), result);
        }
        return result.classFile() == classFile ? null : result.classFile();
    }

    private InstrumentedClass rewritten(String name, InstrumentedClass definition) {
        InstrumentedClass result = rewritten.remove(name);
        return result == null ? definition.notRewritten("the JVM did not show it to Warm Lambda's agent") : result;
    }

    // Without this loader: up to JDK 23, threads of the JVM keep the domains of the code that was the first to need
    // them.
    private static ProtectionDomain domainOf(ClassPathRoot root) {
        return new ProtectionDomain(root.codeSource(), null);
    }

    private void definePackageOf(String className, ClassPathRoot root) {
        String packageName = packageOf(className);
        if (packageName.isEmpty() || getDefinedPackage(packageName) != null) {
            return;
        }
        Manifest manifest = root.manifest();
        Attributes main = manifest == null ? new Attributes() : manifest.getMainAttributes();
        Attributes own = manifest == null ? null : manifest.getAttributes(packageName.replace('.', '/') + "/");
        try {
            // Never sealed: a package may be split between a jar and a directory of the class path.
            definePackage(
                    packageName,
                    attribute(own, main, Name.SPECIFICATION_TITLE),
                    attribute(own, main, Name.SPECIFICATION_VERSION),
                    attribute(own, main, Name.SPECIFICATION_VENDOR),
                    attribute(own, main, Name.IMPLEMENTATION_TITLE),
                    attribute(own, main, Name.IMPLEMENTATION_VERSION),
                    attribute(own, main, Name.IMPLEMENTATION_VENDOR),
                    null);
        } catch (IllegalArgumentException definedByAnotherThread) {
            // What matters is that the package is defined.
        }
    }

    private static @Nullable String attribute(@Nullable Attributes own, Attributes main, Name name) {
        String value = own == null ? null : own.getValue(name);
        return value == null ? main.getValue(name) : value;
    }

    /** The roots whose resources this layer shows. */
    final ClassPath roots() {
        return code.roots();
    }

    @Override
    public @Nullable URL findResource(String name) {
        ClassPathResource resource = roots().find(name);
        return resource == null ? null : resource.url();
    }

    @Override
    protected @Nullable URL findResource(@Nullable String moduleName, String name) throws IOException {
        return moduleName == null ? findResource(name) : null;
    }

    @Override
    public Enumeration<URL> findResources(String name) {
        return Collections.enumeration(
                roots().findAll(name).stream().map(ClassPathResource::url).toList());
    }

    // URLClassLoader would open a connection to the code source only to name permissions that nobody asks for.
    @Override
    protected PermissionCollection getPermissions(CodeSource source) {
        return new Permissions();
    }

    // Soft: a shutdown hook or a late thread may still have to load a class. The jars are shared and stay open.
    @Override
    public void close() {}

    static String packageOf(String className) {
        int end = className.lastIndexOf('.');
        return end < 0 ? "" : className.substring(0, end);
    }

    static String resourceName(String className) {
        return className.replace('.', '/').concat(".class");
    }
}
