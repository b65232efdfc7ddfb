package io.github.warmlambda.internal.bridge;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.net.URLStreamHandlerFactory;
import java.security.CodeSource;
import java.security.cert.Certificate;
import java.util.Optional;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * Stands for {@link URLClassLoader} wherever instrumented code constructs or extends one, because the JDK's own class reads
 * and defines classes without calling anything of ours.
 */
public class InstrumentedUrlClassLoader extends URLClassLoader implements Layer {

    private static final String BRIDGE = InstrumentedUrlClassLoader.class.getPackageName() + ".";

    static {
        // As for every subclass, or else two threads that initialize classes of each other would block for ever.
        registerAsParallelCapable();
    }

    private final Optional<EnvironmentHooks> hooks = CurrentEnvironment.find();
    private final LoaderJars jars = new LoaderJars();

    /** Stands for the constructor with the same parameters. */
    public InstrumentedUrlClassLoader(URL[] urls) {
        this(urls, ClassLoaderHooks.getSystemClassLoader());
    }

    /** Stands for the constructor with the same parameters. */
    public InstrumentedUrlClassLoader(URL[] urls, @Nullable ClassLoader parent) {
        super(urls, parent);
    }

    /** Stands for the constructor with the same parameters. */
    public InstrumentedUrlClassLoader(
            URL[] urls, @Nullable ClassLoader parent, @Nullable URLStreamHandlerFactory factory) {
        super(urls, parent, factory);
    }

    /** Stands for the constructor with the same parameters. */
    public InstrumentedUrlClassLoader(String name, URL[] urls, @Nullable ClassLoader parent) {
        super(name, urls, parent);
    }

    /** Stands for the constructor with the same parameters. */
    public InstrumentedUrlClassLoader(
            String name, URL[] urls, @Nullable ClassLoader parent, @Nullable URLStreamHandlerFactory factory) {
        super(name, urls, parent, factory);
    }

    /** Stands for {@link URLClassLoader#newInstance(URL[])}. */
    public static URLClassLoader newInstance(URL[] urls) {
        return new InstrumentedUrlClassLoader(urls);
    }

    /** Stands for {@link URLClassLoader#newInstance(URL[], ClassLoader)}. */
    public static URLClassLoader newInstance(URL[] urls, @Nullable ClassLoader parent) {
        return new InstrumentedUrlClassLoader(urls, parent);
    }

    @Override
    public Optional<EnvironmentHooks> hooks() {
        return hooks;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith(BRIDGE)) {
            // The classes of a loader whose parent is null call hooks as well.
            return Class.forName(name, false, InstrumentedUrlClassLoader.class.getClassLoader());
        }
        URL resource = findResource(name.replace('.', '/') + ".class");
        if (resource == null) {
            return super.findClass(name);
        }
        try {
            URLConnection connection = resource.openConnection();
            byte[] classFile = read(connection);
            byte[] instrumented = ClassDefinitionHooks.instrument(classFile);
            return instrumented == classFile ? super.findClass(name) : define(name, instrumented, connection);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private Class<?> define(String name, byte[] classFile, URLConnection connection) throws IOException {
        boolean inJar = connection instanceof JarURLConnection;
        URL root = inJar ? ((JarURLConnection) connection).getJarFileURL() : directoryOf(connection.getURL(), name);
        Manifest manifest = inJar ? jars.manifest((JarURLConnection) connection) : null;
        int packageEnd = name.lastIndexOf('.');
        if (packageEnd > 0 && getDefinedPackage(name.substring(0, packageEnd)) == null) {
            definePackageOnce(name.substring(0, packageEnd), manifest, root);
        }
        // Without certificates, as the other classes of a signed jar's package may come without them too.
        CodeSource source = new CodeSource(root, (Certificate[]) null);
        return defineClass(name, classFile, 0, classFile.length, source);
    }

    private void definePackageOnce(String name, @Nullable Manifest manifest, URL root) {
        try {
            definePackage(name, manifest == null ? new Manifest() : manifest, root);
        } catch (IllegalArgumentException definedByAnotherThread) {
            // What matters is that the package is defined.
        }
    }

    private byte[] read(URLConnection connection) throws IOException {
        byte[] inFile = connection instanceof JarURLConnection inJar ? jars.read(inJar) : null;
        if (inFile != null) {
            return inFile;
        }
        try (InputStream stream = connection.getInputStream()) {
            return stream.readAllBytes();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            super.close();
        } finally {
            jars.close();
        }
    }

    private static URL directoryOf(URL resource, String className) throws IOException {
        String path = resource.getPath();
        return new URL(resource, path.substring(0, path.length() - className.length() - ".class".length()));
    }
}
