package io.github.warmlambda.internal.loading.classpath;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * Expands the {@code Class-Path} attribute of jar manifests, in the order in which the JVM searches: what a jar names comes
 * directly after it.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/17/docs/specs/jar/jar.html#class-path-attribute">Class-Path
 *     attribute</a>
 */
final class ManifestClassPath {

    private final Map<Path, ClassPathRoot> roots = new LinkedHashMap<>();

    /** Add a root with all that its manifest names, unless it is there already. */
    void addExpanded(Path path) {
        ClassPathRoot root = ClassPathRoot.of(path);
        if (add(root)) {
            for (Path named : namedBy(root)) {
                if (named.toFile().exists()) {
                    addExpanded(named);
                }
            }
        }
    }

    /** Add a root alone, as the module system ignores the attribute. */
    void add(Path path) {
        add(ClassPathRoot.of(path));
    }

    List<ClassPathRoot> roots() {
        return List.copyOf(roots.values());
    }

    private boolean add(ClassPathRoot root) {
        return roots.putIfAbsent(root.path(), root) == null;
    }

    private static List<Path> namedBy(ClassPathRoot jar) {
        Manifest manifest = jar.manifest();
        String names = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
        if (names == null) {
            return List.of();
        }
        return Arrays.stream(names.split("\\s+"))
                .filter(name -> !name.isEmpty())
                .flatMap(name -> resolve(jar.path(), name).stream())
                .toList();
    }

    private static Optional<Path> resolve(Path jar, String name) {
        try {
            URI uri = new URI(name);
            // The JVM reads file:lib/a.jar as relative, though a URI without a slash there has no path.
            URI reference = uri.isOpaque() && "file".equalsIgnoreCase(uri.getScheme())
                    ? new URI(uri.getRawSchemeSpecificPart())
                    : uri;
            return Optional.of(Path.of(jar.toUri().resolve(reference)));
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException notAFile) {
            return Optional.empty();
        }
    }
}
