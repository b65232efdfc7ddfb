package io.github.warmlambda.internal.agent;

import java.lang.instrument.Instrumentation;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** Where the JVM of a forked environment begins, before AWS's runtime does. */
public final class ForkAgent {

    /** The name of the jar with all that the bootstrap loader is not to find. */
    public static final String LIBRARY = "agent-library.jar";

    private static final String ENVIRONMENT = "io.github.warmlambda.internal.agent.ForkedEnvironment";

    private ForkAgent() {}

    /**
     * Called by the JVM.
     *
     * @param settings the path of the settings; the library is in the directory above
     */
    public static void premain(String settings, Instrumentation instrumentation) throws Exception {
        Path file = Path.of(settings);
        Path library = file.resolve("../..").normalize().resolve(LIBRARY);
        // Never closed: it serves as long as the process.
        @SuppressWarnings("resource")
        URLClassLoader loader =
                new URLClassLoader(new URL[] {library.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        Class.forName(ENVIRONMENT, true, loader)
                .getMethod("begin", Path.class, Instrumentation.class)
                .invoke(null, file, instrumentation);
    }
}
