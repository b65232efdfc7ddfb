package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.loading.classpath.ClassPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Finds the class that a misspelt name may mean: one of the same package or the same simple name, with the fewest letters to
 * change. Lists class paths anew, so it is for failures only.
 */
final class NearestClass {

    private static final int MAX_CLASSES = 100_000;
    private static final int MAX_DEPTH = 30;
    private static final String CLASS = ".class";

    private final String wanted;

    private NearestClass(String wanted) {
        this.wanted = comparable(wanted);
    }

    /** The nearest class, or empty if none is near. */
    static Optional<String> find(String className, ClassPath classPath) {
        NearestClass nearest = new NearestClass(className);
        return classPath.roots().stream()
                .flatMap(root -> classNames(root.path()))
                .limit(MAX_CLASSES)
                .filter(nearest::isNear)
                .min(Comparator.comparingInt(nearest::distance).thenComparing(Comparator.naturalOrder()));
    }

    private boolean isNear(String className) {
        String name = comparable(className);
        boolean sameSimpleName = simpleName(name).equals(simpleName(wanted));
        boolean samePackage = packageName(name).equals(packageName(wanted));
        return sameSimpleName || samePackage && distance(className) <= EditDistance.near(simpleName(wanted));
    }

    private int distance(String className) {
        return EditDistance.between(wanted, comparable(className));
    }

    // Also finds Outer$Nested for Outer.Nested, and com.acme.Orders for com/acme/Orders.
    private static String comparable(String className) {
        return className.replace('$', '.').replace('/', '.').toLowerCase(Locale.ROOT);
    }

    private static String simpleName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String packageName(String name) {
        return LayerClassLoader.packageOf(name);
    }

    private static Stream<String> classNames(Path root) {
        try {
            return (Files.isDirectory(root) ? filesIn(root) : entriesOf(root))
                    .filter(file -> file.endsWith(CLASS) && !file.startsWith("META-INF/"))
                    .map(file ->
                            file.substring(0, file.length() - CLASS.length()).replace('/', '.'));
        } catch (IOException | UncheckedIOException unreadable) {
            return Stream.empty();
        }
    }

    private static Stream<String> filesIn(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root, MAX_DEPTH)) {
            return files
                    .limit(MAX_CLASSES)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> entriesOf(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().map(entry -> entry.getName()).toList().stream();
        }
    }
}
