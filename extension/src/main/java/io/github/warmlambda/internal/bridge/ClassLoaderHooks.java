package io.github.warmlambda.internal.bridge;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * Stand for the calls by which code asks for a class loader that it does not name. On Lambda the system class loader holds AWS's
 * runtime and nothing of the function; here it is the test JVM's, which has the function's classes a second time, as they are.
 */
public final class ClassLoaderHooks {

    private static final ClassLoader SYSTEM = ClassLoader.getSystemClassLoader();

    /** Another one where a launcher has its own. */
    private static final ClassLoader TEST_JVM = ClassLoaderHooks.class.getClassLoader();

    private ClassLoaderHooks() {}

    /** Stands for {@link ClassLoader#getSystemClassLoader()}. */
    public static ClassLoader getSystemClassLoader() {
        return CurrentEnvironment.STACK.walk(frames -> frames.map(frame -> outermostLayer(frame.getDeclaringClass()))
                .filter(layer -> layer != null)
                .findFirst()
                .orElse(SYSTEM));
    }

    /** Stands for {@link Thread#getContextClassLoader()}: threads of the common pool have the system class loader. */
    public static @Nullable ClassLoader getContextClassLoader(Thread thread) {
        ClassLoader context = thread.getContextClassLoader();
        return context != null && (context == SYSTEM || context == TEST_JVM) ? getSystemClassLoader() : context;
    }

    /** Stands for {@link ClassLoader#getSystemResource(String)}. */
    public static @Nullable URL getSystemResource(String name) {
        return getSystemClassLoader().getResource(name);
    }

    /** Stands for {@link ClassLoader#getSystemResourceAsStream(String)}. */
    public static @Nullable InputStream getSystemResourceAsStream(String name) {
        return getSystemClassLoader().getResourceAsStream(name);
    }

    /** Stands for {@link ClassLoader#getSystemResources(String)}. */
    public static Enumeration<URL> getSystemResources(String name) throws IOException {
        return getSystemClassLoader().getResources(name);
    }

    /** The layer of AWS's runtime, if a class is of an environment, or of a class loader made in it. */
    private static @Nullable ClassLoader outermostLayer(Class<?> type) {
        ClassLoader outermost = null;
        for (ClassLoader loader = type.getClassLoader(); loader != null; loader = loader.getParent()) {
            if (loader instanceof Layer) {
                outermost = loader;
            }
        }
        return outermost;
    }
}
