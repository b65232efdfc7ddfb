package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.instrumentation.ClassInstrumentor;
import io.github.warmlambda.internal.instrumentation.InstrumentedClass;
import io.github.warmlambda.internal.loading.classpath.ClassPathResource;
import io.github.warmlambda.internal.loading.classpath.ClassPathRoot;
import java.io.IOException;
import java.lang.ref.SoftReference;
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

    /** Soft, as those of {@link ByteCache} are: what is let go of is read again, or at worst instrumented again. */
    private final Map<List<Object>, SoftReference<KeptClasses>> kept = new ConcurrentHashMap<>();

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
        List<Object> key = List.of(root, fingerprint);
        KeptClasses known = referent(kept.get(key));
        return known == null ? load(key, store, root, fingerprint) : known;
    }

    private synchronized KeptClasses load(
            List<Object> key, CacheDirectory store, ClassPathRoot root, String fingerprint) {
        KeptClasses known = referent(kept.get(key));
        if (known == null) {
            known = new KeptClasses(
                    store, fingerprint + '\n' + tools + root.version().orElse(root.toString()));
            kept.put(key, new SoftReference<>(known));
        }
        return known;
    }

    private static @Nullable KeptClasses referent(@Nullable SoftReference<KeptClasses> reference) {
        return reference == null ? null : reference.get();
    }

    /** Keep what is new for the next JVM, when this one ends. */
    void saveAtEnd() {
        if (directory != null) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::save, "warm-lambda-save"));
        }
    }

    void save() {
        for (SoftReference<KeptClasses> reference : kept.values()) {
            KeptClasses classes = reference.get();
            if (classes != null) {
                classes.save();
            }
        }
    }
}
