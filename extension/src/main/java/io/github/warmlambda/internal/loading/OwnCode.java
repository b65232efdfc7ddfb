package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import io.github.warmlambda.internal.loading.classpath.ClassPath;
import io.github.warmlambda.internal.loading.classpath.ClassPathResource;
import io.github.warmlambda.internal.loading.classpath.ClassPathRoot;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells own code, that of the project under test, from its libraries. Own are directories of the class path, jars where a build of
 * the project puts them, and of the root that has the handler what is near the handler: all, unless it is an archive, into which
 * a build may have merged libraries. Or what the test names.
 */
final class OwnCode {

    /** Of a package's name, as many parts as an organization has. */
    private static final int OF_ORGANIZATION = 2;

    private static final String MADE_AT_RUN_TIME = "made at run time";

    private final FunctionConfiguration configuration;
    private final ClassPath roots;
    private @Nullable Places places;

    /** The own code of a function among these roots. */
    OwnCode(FunctionConfiguration configuration, ClassPath roots) {
        this.configuration = configuration;
        this.roots = roots;
    }

    /**
     * Where own code lies.
     *
     * @param all the URLs of roots that are all own
     * @param handler the URL of the root that has the handler, of which what is near the handler is own; empty if it has none
     */
    private record Places(Set<String> all, String handler) {}

    /** Found by the first that asks: most functions are never looked into. */
    private synchronized Places places() {
        Places found = places;
        if (found == null) {
            found = find();
            places = found;
        }
        return found;
    }

    private Places find() {
        // A deployed directory is an archive that was unpacked, or may become one.
        boolean deployed = !configuration.code().isEmpty();
        Set<String> own = roots.roots().stream()
                .filter(root -> !deployed && isOfBuild(root.path()))
                .map(OwnCode::nameOf)
                .collect(Collectors.toSet());
        ClassPathResource handler = roots.find(LayerClassLoader.resourceName(configuration.handlerClass()));
        return new Places(own, handler == null ? "" : nameOf(handler.root()));
    }

    private static boolean isOfBuild(Path root) {
        Path parent = root.getParent();
        if (Files.isDirectory(root) || parent == null) {
            return true;
        }
        return parent.endsWith("target") || parent.endsWith(Path.of("build", "libs"));
    }

    private static String nameOf(ClassPathRoot root) {
        return root.url().toExternalForm();
    }

    /** Whether a class is own code; one that was made at run time is if it comes from the same place, or extends one that is. */
    boolean contains(Class<?> type) {
        for (Class<?> one = type;
                one != null && !JdkPackages.contains(one.getPackageName());
                one = one.getSuperclass()) {
            CodeSource source = one.getProtectionDomain().getCodeSource();
            if (source != null && source.getLocation() != null) {
                return contains(one.getName(), source.getLocation());
            }
        }
        return false;
    }

    private boolean contains(String className, URL location) {
        if (!configuration.ownPackages().isEmpty()) {
            return isNamed(className);
        }
        String root = location.toExternalForm();
        return places().all().contains(root) || places().handler().equals(root) && isIn(organization(), className);
    }

    private boolean isNamed(String className) {
        return className.equals(configuration.handlerClass())
                || configuration.ownPackages().stream().anyMatch(it -> isIn(it, className));
    }

    /** The library that a class belongs to, by the name of its jar; empty if it is own code. */
    Optional<String> libraryOf(String className) {
        ClassPathResource resource = roots.find(LayerClassLoader.resourceName(className));
        if (resource == null) {
            return isNamed(className) ? Optional.empty() : Optional.of(MADE_AT_RUN_TIME);
        }
        return contains(className, resource.root().url())
                ? Optional.empty()
                : Optional.of(String.valueOf(resource.root().path().getFileName()));
    }

    private String organization() {
        String[] parts =
                LayerClassLoader.packageOf(configuration.handlerClass()).split("\\.");
        return String.join(".", List.of(parts).subList(0, Math.min(OF_ORGANIZATION, parts.length)));
    }

    private static boolean isIn(String packageName, String className) {
        return packageName.isEmpty() || className.startsWith(packageName + ".");
    }
}
