package io.github.warmlambda.internal.loading.classpath;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Archives unpacked into temporary directories: each once in a JVM, for all functions, and deleted when the JVM ends. So the
 * jars in them are class-path roots like all others, which stay open, and a class may still be loaded late.
 */
final class UnpackedArchives {

    private static final Map<Version, Path> DIRECTORIES = new HashMap<>();

    private UnpackedArchives() {}

    /**
     * The directory with the content of an archive.
     *
     * @throws IOException if it cannot be unpacked; then nothing is left of it
     */
    static synchronized Path directoryOf(Path archive) throws IOException {
        File file = archive.toFile();
        Version version = new Version(archive, file.length(), file.lastModified());
        Path known = DIRECTORIES.get(version);
        if (known == null) {
            known = unpack(archive);
            DIRECTORIES.put(version, known);
        }
        return known;
    }

    private static Path unpack(Path archive) throws IOException {
        Path directory = TemporaryDirectories.create();
        try {
            Archive.unpack(archive, directory);
        } catch (IOException | RuntimeException e) {
            TemporaryDirectories.delete(directory);
            throw e;
        }
        return directory;
    }

    private record Version(Path path, long size, long lastModified) {}
}
