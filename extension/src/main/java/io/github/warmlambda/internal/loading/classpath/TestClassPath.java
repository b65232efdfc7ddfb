package io.github.warmlambda.internal.loading.classpath;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The class path of the JVM that runs the tests, wherever its launcher has put it:
 *
 * <ul>
 *   <li>{@code java.class.path}: Gradle, Eclipse, IntelliJ IDEA and Surefire, which all may shorten it to one jar whose
 *       manifest names the rest. Surefire then writes the real path into the property, the others do not.
 *   <li>{@code surefire.test.class.path}: Surefire.
 *   <li>{@code jdk.module.path} and {@code --patch-module}: Surefire and Gradle for a project with a module descriptor.
 *   <li>The URLs of class loaders: Surefire with {@code useSystemClassLoader=false} and tests inside Maven's own JVM.
 * </ul>
 *
 * <p>What several of them name is there once, at its first place.
 */
public final class TestClassPath {

    private static final String PATCH = "--patch-module=";

    private final ManifestClassPath found = new ManifestClassPath();

    private TestClassPath() {}

    /** Discover the class path of this JVM. */
    public static ClassPath discover() {
        Properties properties = System.getProperties();
        // Asked only for modules, as the management classes take a while to start.
        List<String> arguments = properties.containsKey("jdk.module.path")
                ? ManagementFactory.getRuntimeMXBean().getInputArguments()
                : List.of();
        ClassLoader own = TestClassPath.class.getClassLoader();
        return discover(properties, arguments, own, Thread.currentThread().getContextClassLoader());
    }

    /** Discover the class path of a JVM with these properties, arguments and class loaders. */
    static ClassPath discover(Properties properties, List<String> jvmArguments, @Nullable ClassLoader... loaders) {
        TestClassPath path = new TestClassPath();
        path.addClassPath(properties);
        elements(properties.getProperty("surefire.test.class.path", ""))
                .filter(element -> !element.isEmpty())
                .forEach(path::addElement);
        jvmArguments.stream().filter(it -> it.startsWith(PATCH)).forEach(path::addPatches);
        path.addModulePath(properties.getProperty("jdk.module.path", ""));
        for (ClassLoader loader : loaders) {
            path.addUrls(loader);
        }
        return ClassPath.ofRoots(path.found.roots());
    }

    private void addClassPath(Properties properties) {
        String classPath = properties.getProperty("java.class.path", "");
        // An empty element is the current directory, but an empty path with a main module is no class path at all.
        if (!classPath.isEmpty() || !properties.containsKey("jdk.module.main")) {
            elements(classPath).forEach(this::addElement);
        }
    }

    private void addElement(String element) {
        toPath(element).ifPresent(found::addExpanded);
    }

    private void addPatches(String argument) {
        String paths = argument.substring(argument.indexOf('=', PATCH.length()) + 1);
        elements(paths).flatMap(element -> toPath(element).stream()).forEach(found::add);
    }

    private void addModulePath(String modulePath) {
        elements(modulePath)
                .filter(element -> !element.isEmpty())
                .flatMap(element -> toPath(element).stream())
                .flatMap(TestClassPath::modulesAt)
                .forEach(found::add);
    }

    /** The modules of a module-path element: itself, or if it is a directory of modules then those. */
    private static Stream<Path> modulesAt(Path element) {
        File[] files = element.toFile().listFiles();
        if (files == null || new File(element.toFile(), "module-info.class").exists()) {
            return Stream.of(element);
        }
        return Arrays.stream(files)
                .filter(file -> file.getName().endsWith(".jar") || new File(file, "module-info.class").exists())
                .sorted()
                .map(File::toPath);
    }

    private void addUrls(@Nullable ClassLoader first) {
        for (ClassLoader loader = first; loader != null; loader = loader.getParent()) {
            if (loader instanceof URLClassLoader withUrls) {
                Arrays.stream(withUrls.getURLs())
                        .flatMap(url -> toPath(url).stream())
                        .forEach(found::addExpanded);
            }
        }
    }

    private static Stream<String> elements(String path) {
        return Arrays.stream(path.split(File.pathSeparator, -1));
    }

    private static Optional<Path> toPath(String element) {
        try {
            return Optional.of(Path.of(element));
        } catch (InvalidPathException noFile) {
            return Optional.empty();
        }
    }

    private static Optional<Path> toPath(URL url) {
        String text = url.toExternalForm();
        String file = text.startsWith("jar:") && text.endsWith("!/") ? text.substring(4, text.length() - 2) : text;
        try {
            return Optional.of(Path.of(new URI(file)));
        } catch (URISyntaxException unencoded) {
            return file.startsWith("file:") ? toPath(file.substring("file:".length())) : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException noFile) {
            return Optional.empty();
        }
    }
}
