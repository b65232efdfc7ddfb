package io.github.warmlambda.internal.loading;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.warmlambda.internal.loading.classpath.ClassPath;
import io.github.warmlambda.internal.loading.classpath.ClassPathResource;
import io.github.warmlambda.internal.loading.classpath.ClassPathRoot;
import io.github.warmlambda.internal.loading.classpath.TemporaryDirectories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * AWS's runtime as our artifact brings it: core, runtime interface client and serialization, each a jar as AWS publishes it. On
 * Lambda too they come from the runtime's own directory, whatever a project depends on.
 *
 * <p>In a jar of ours they are nested, and the JVM reads no nested jars: so they are kept beside what else is kept, else in a
 * temporary directory.
 */
final class ManagedRuntime {

    static final String DIRECTORY = "META-INF/warm-lambda/runtime/";

    private static final String INDEX = DIRECTORY + "jars";

    private final ClassPath own;
    private final Optional<CacheDirectory> cache;
    private @Nullable Path temporary;

    /**
     * The runtime in a root of ours.
     *
     * @param own our own root
     * @param cache where jars can be kept, if anywhere
     */
    ManagedRuntime(ClassPath own, Optional<CacheDirectory> cache) {
        this.own = own;
        this.cache = cache;
    }

    /**
     * Its class path, of files.
     *
     * @throws UncheckedIOException if its jars cannot be written to a place where they can be read
     */
    ClassPath classPath() {
        try {
            List<ClassPathRoot> roots = new ArrayList<>();
            for (ClassPathResource jar : nested()) {
                roots.add(ClassPathRoot.of(file(jar)));
            }
            return ClassPath.ofRoots(roots);
        } catch (IOException e) {
            throw new UncheckedIOException("The jars of AWS's runtime cannot be unpacked", e);
        }
    }

    private List<ClassPathResource> nested() {
        return new String(find(INDEX).read(), UTF_8)
                .lines()
                .filter(name -> !name.isBlank())
                .map(name -> find(DIRECTORY + name.strip()))
                .toList();
    }

    private ClassPathResource find(String name) {
        ClassPathResource found = own.find(name);
        if (found == null) {
            throw new IllegalStateException(
                    "[%s] must have the resource [%s], which the build copies there, but has not. Build it with Maven: mvn process-resources"
                            .formatted(own.roots(), name));
        }
        return found;
    }

    private Path file(ClassPathResource jar) throws IOException {
        Path unpacked = jar.root().path().resolve(jar.entry());
        if (Files.exists(unpacked)) {
            return unpacked;
        }
        String name = jar.entry().substring(DIRECTORY.length());
        Optional<Path> kept = cache.flatMap(directory -> directory.keep(name, jar.size(), jar::read));
        return kept.isPresent() ? kept.get() : Files.write(temporaryDirectory().resolve(name), jar.read());
    }

    private synchronized Path temporaryDirectory() throws IOException {
        if (temporary == null) {
            temporary = TemporaryDirectories.create();
        }
        return temporary;
    }
}
