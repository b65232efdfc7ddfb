package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.instrumentation.ClassInstrumentor;
import io.github.warmlambda.internal.instrumentation.InstrumentedClass;
import io.github.warmlambda.internal.loading.classpath.ClassPathResource;
import io.github.warmlambda.internal.loading.classpath.ClassPathRoot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The class files of class paths, instrumented: as this JVM has them in memory, else as one before has kept them, else anew. */
final class InstrumentedClassFiles {

    private static final Path TEMPORARY = realPath(Path.of(System.getProperty("java.io.tmpdir", "")));

    private final @Nullable CacheDirectory directory;
    private final String tools;
    private final Map<List<Object>, KeptClasses> kept = new ConcurrentHashMap<>();

    private InstrumentedClassFiles(@Nullable CacheDirectory directory, String tools) {
        this.directory = directory;
        this.tools = tools;
    }

    /** Roots are real paths, and macOS has a symbolic link for its directory. */
    private static Path realPath(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException notThere) {
            return path;
        }
    }

    /** In memory alone. */
    static InstrumentedClassFiles notKept() {
        return new InstrumentedClassFiles(null, "");
    }

    /**
     * Kept in a directory.
     *
     * @param tools the roots of what instruments; nothing is kept if one of them is being worked on
     */
    static InstrumentedClassFiles keptIn(CacheDirectory directory, Set<ClassPathRoot> tools) {
        StringBuilder versions = new StringBuilder();
        for (ClassPathRoot tool : tools) {
            Optional<String> version = tool.version();
            if (version.isEmpty()) {
                return notKept();
            }
            versions.append(version.get()).append('\n');
        }
        return new InstrumentedClassFiles(directory, versions.toString());
    }

    InstrumentedClass read(ClassPathResource classFile, ClassInstrumentor instrumentor) {
        CacheDirectory store = directory;
        // What was unpacked for this JVM has another path in the next.
        if (store == null || classFile.root().path().startsWith(TEMPORARY)) {
            return ByteCache.get(
                    classFile, instrumentor.fingerprint(), resource -> instrumentor.instrument(resource.read()));
        }
        return ByteCache.get(
                classFile,
                instrumentor.fingerprint(),
                resource -> keptClasses(store, resource.root(), instrumentor.fingerprint())
                        .instrument(resource, instrumentor));
    }

    private KeptClasses keptClasses(CacheDirectory store, ClassPathRoot root, String fingerprint) {
        return kept.computeIfAbsent(
                List.of(root, fingerprint),
                absent -> new KeptClasses(
                        store, fingerprint + '\n' + tools + root.version().orElse(root.toString())));
    }

    /** Keep what is new for the next JVM, when this one ends. */
    void saveAtEnd() {
        if (directory != null) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::save, "warm-lambda-save"));
        }
    }

    void save() {
        kept.values().forEach(KeptClasses::save);
    }
}
