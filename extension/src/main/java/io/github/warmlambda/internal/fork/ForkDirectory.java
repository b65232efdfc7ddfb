package io.github.warmlambda.internal.fork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Temporary files that go with the test JVM, all in one directory. */
final class ForkDirectory {

    private static final Memo<Path> OF_JVM = new Memo<>(ForkDirectory::createForJvm);

    private ForkDirectory() {}

    /** The directory of this JVM. */
    static Path ofJvm() {
        return OF_JVM.get();
    }

    /** A new directory in that of this JVM. */
    static Path create(String prefix) {
        try {
            return Files.createTempDirectory(ofJvm(), prefix);
        } catch (IOException e) {
            throw new UncheckedIOException("No directory can be made in " + ofJvm(), e);
        }
    }

    static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException vanished) {
            // Somebody else deleted it.
        }
    }

    private static Path createForJvm() {
        try {
            Path path = Files.createTempDirectory(
                            "warm-lambda-" + ProcessHandle.current().pid() + "-")
                    .toRealPath();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(path), "delete " + path));
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary directory can be made", e);
        }
    }
}
