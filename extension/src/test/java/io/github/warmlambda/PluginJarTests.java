package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Jars that a handler loads itself, in a class loader of its own. */
class PluginJarTests {

    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    @TempDir
    private Path directory;

    /** Says what the plugin in a jar says. */
    public static class Host implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String jar, Context context) {
            try {
                return plugin(new URLClassLoader(new URL[] {url(jar)}));
            } catch (ReflectiveOperationException | IOException e) {
                throw new IllegalStateException(e);
            }
        }

        static String plugin(ClassLoader loader) throws ReflectiveOperationException {
            return Class.forName("Plugin", true, loader)
                    .getConstructor()
                    .newInstance()
                    .toString();
        }

        static URL url(String jar) throws IOException {
            return Path.of(jar).toUri().toURL();
        }
    }

    /** Closes what it opens. */
    public static class Tidy implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String jar, Context context) {
            try (URLClassLoader loader = new URLClassLoader(new URL[] {Host.url(jar)})) {
                return Host.plugin(loader);
            } catch (ReflectiveOperationException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A jar with a class that has static code, so that it is instrumented. */
    private Path plugin(String name, String says) throws IOException {
        Path source = Files.writeString(directory.resolve("Plugin.java"), """
                public class Plugin {
                    private static final String TEXT = String.valueOf("%s");

                    @Override
                    public String toString() {
                        return TEXT;
                    }
                }
                """.formatted(says));
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString());
        assertThat(status).isZero();
        Path jar = directory.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), new Manifest())) {
            out.putNextEntry(new JarEntry("Plugin.class"));
            Files.copy(directory.resolve("Plugin.class"), out);
        }
        return jar;
    }

    private static String serve(Class<?> handler, Path jar) {
        try (LambdaFunction function = LambdaFunction.of(handler).create()) {
            return function.invoker(String.class).invoke(jar.toString());
        }
    }

    @Test
    void anotherFunctionFindsTheClassesOfAJarThatWasWrittenAgain() throws IOException {
        assertThat(serve(Host.class, plugin("plugin.jar", "first"))).isEqualTo("first");
        assertThat(serve(Host.class, plugin("plugin.jar", "second"))).isEqualTo("second");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aJarIsClosedWithItsClassLoader() throws IOException {
        Path jar = plugin("closed.jar", "closed");

        assertThat(serve(Tidy.class, jar)).isEqualTo("closed");

        try (Stream<Path> open = Files.list(OPEN_FILES)) {
            assertThat(open.map(PluginJarTests::target)).doesNotContain(jar.toString());
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException closed) {
            return "";
        }
    }
}
