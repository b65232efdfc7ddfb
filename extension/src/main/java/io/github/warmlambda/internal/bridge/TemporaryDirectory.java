package io.github.warmlambda.internal.bridge;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The directory for temporary files of an environment, and of those that Lambda resets it to. Made when something asks for it. */
public final class TemporaryDirectory {

    /** Those that are there: of functions that nobody closed, and of threads that go on running after the end. */
    private static final Set<TemporaryDirectory> THERE = ConcurrentHashMap.newKeySet();

    private final NamedFiles namedFiles = new NamedFiles();
    private @Nullable Path path;

    /** To be called by a thread of the test JVM: what registers a hook for it would be held by that for ever. */
    public TemporaryDirectory() {
        AtExit.registered();
    }

    /** Where it is. */
    synchronized Path path() {
        if (path == null) {
            try {
                path = Files.createTempDirectory("warm-lambda-tmp-");
            } catch (IOException noRoom) {
                // The function will find out by itself when it needs one.
                return Path.of(System.getProperty("java.io.tmpdir"));
            }
            THERE.add(this);
        }
        return path;
    }

    File file() {
        return path().toFile();
    }

    /** A text has come up that may name a file elsewhere. */
    public void named(String file) {
        namedFiles.named(file);
    }

    /** The files in it now, by their relative path; and those that the code has written to {@code /tmp}. */
    public synchronized Map<String, FileMark> files() {
        Map<String, FileMark> files = namedFiles.written();
        Path root = path;
        if (root != null) {
            files.keySet().removeIf(file -> Path.of(file).startsWith(root));
            MarkedFiles.below(root)
                    .forEach((file, mark) -> files.put(root.relativize(file).toString(), mark));
        }
        return files;
    }

    /** No environment needs it any more. */
    public synchronized void delete() {
        if (path != null) {
            try (Stream<Path> files = Files.walk(path)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            } catch (IOException | UncheckedIOException vanished) {
                // What is not there any more need not be deleted.
            }
        }
        path = null;
        THERE.remove(this);
    }

    private static final class AtExit {

        static {
            Thread hook = new Thread(() -> THERE.forEach(TemporaryDirectory::delete), "warm-lambda-delete-temporary");
            hook.setContextClassLoader(null);
            try {
                Runtime.getRuntime().addShutdownHook(hook);
            } catch (IllegalStateException exiting) {
                // Then the operating system cleans up.
            }
        }

        @SuppressWarnings("EmptyMethod") // To call it initializes the class.
        static void registered() {}
    }
}
