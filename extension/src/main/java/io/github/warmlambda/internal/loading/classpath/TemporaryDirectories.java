package io.github.warmlambda.internal.loading.classpath;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Directories that are deleted when the JVM ends. */
public final class TemporaryDirectories {

    private TemporaryDirectories() {}

    /** Make a directory. Its path is a real one. */
    public static Path create() throws IOException {
        Path directory = Files.createTempDirectory(
                        "warm-lambda-" + ProcessHandle.current().pid() + "-")
                .toRealPath();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory), "delete " + directory));
        return directory;
    }

    /** Delete a directory with all that is in it, now. */
    static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException vanished) {
            // Somebody else deleted it.
        }
    }
}
