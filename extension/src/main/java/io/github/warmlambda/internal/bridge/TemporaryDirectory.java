package io.github.warmlambda.internal.bridge;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The directory for temporary files of an environment, and of those that Lambda resets it to. Made when something asks for it. */
public final class TemporaryDirectory {

    private static final int MOST_FILES = 10_000;

    /** Those that are there: of functions that nobody closed, and of threads that go on running after the end. */
    private static final Set<TemporaryDirectory> THERE = ConcurrentHashMap.newKeySet();

    private final NamedFiles namedFiles = new NamedFiles();
    private @Nullable Path path;
    private boolean deleted;

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
    void named(String file) {
        namedFiles.named(file);
    }

    /** The files in it now, by their relative path, with their sizes; and those that the code has written to {@code /tmp}. */
    public synchronized Map<String, Long> files() {
        Map<String, Long> files = namedFiles.written();
        files.keySet().removeIf(file -> path != null && Path.of(file).startsWith(path));
        visit((file, attributes) -> files.put(String.valueOf(path().relativize(file)), attributes.size()), files);
        return files;
    }

    /** No environment needs it any more. */
    public synchronized void delete() {
        deleted = true;
        visit((file, attributes) -> file.toFile().delete(), Map.of());
        path = null;
        THERE.remove(this);
    }

    private void visit(FileAction action, Map<?, ?> limited) {
        if (path == null) {
            return;
        }
        Path root = path;
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    action.visit(file, attributes);
                    return limited.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException gone) {
                    if (deleted) {
                        directory.toFile().delete();
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException vanished) {
            // What is not there any more is neither shown nor to be deleted.
        }
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

    /** What to do with each file. */
    private interface FileAction {
        void visit(Path file, BasicFileAttributes attributes);
    }
}
