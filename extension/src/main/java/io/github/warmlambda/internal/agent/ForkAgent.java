package io.github.warmlambda.internal.agent;

import java.io.File;
import java.lang.instrument.Instrumentation;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** Where the JVM of a forked environment begins, before AWS's runtime does. */
public final class ForkAgent {

    private static final String ENVIRONMENT = "io.github.warmlambda.internal.agent.ForkedEnvironment";

    private ForkAgent() {}

    /**
     * Called by the JVM.
     *
     * @param arguments the paths of the library, with all that the bootstrap loader is not to find, and of the settings
     */
    public static void premain(String arguments, Instrumentation instrumentation) throws Exception {
        String[] paths = arguments.split(File.pathSeparator);
        Path library = Path.of(paths[0]);
        Path file = Path.of(paths[1]);
        // Never closed: it serves as long as the process.
        @SuppressWarnings("resource")
        URLClassLoader loader =
                new URLClassLoader(new URL[] {library.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        Class.forName(ENVIRONMENT, true, loader)
                .getMethod("begin", Path.class, Instrumentation.class)
                .invoke(null, file, instrumentation);
    }
}
