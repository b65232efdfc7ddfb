package io.github.warmlambda.internal.loading;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The directory of what is kept from one JVM to the next. Several JVMs may use it at the same time: a file is written beside
 * its place and then moved there, so that whoever reads it finds it whole.
 *
 * <p>Nothing depends on it. Where it cannot be read or written, or where another user of the machine can write, there is nothing
 * in it.
 */
final class CacheDirectory {

    /** The system property that names another directory, or is {@code off}. */
    static final String PROPERTY = "warmlambda.cache";

    private static final String OFF = "off";
    private static final long MOST_BYTES = 256L * 1024 * 1024;
    private static final String SUFFIX = ".classes";
    private static final String UNFINISHED = ".unfinished";

    private final File directory;
    private final long mostBytes;

    CacheDirectory(Path directory) {
        this(directory, MOST_BYTES);
    }

    CacheDirectory(Path directory, long mostBytes) {
        this.directory = directory.toFile();
        this.mostBytes = mostBytes;
    }

    /** The directory of this user, or empty if it is switched off. */
    static Optional<CacheDirectory> ofUser() {
        String configured = System.getProperty(PROPERTY, "");
        if (configured.equals(OFF)) {
            return Optional.empty();
        }
        if (!configured.isEmpty()) {
            return Optional.of(new CacheDirectory(Path.of(configured)));
        }
        // It is "?" where the user of a container has none.
        Path home = Path.of(System.getProperty("user.home", ""));
        return home.isAbsolute()
                ? Optional.of(new CacheDirectory(home.resolve(".cache").resolve("warm-lambda")))
                : Optional.empty();
    }

    /** The content of a file, or empty if there is none. */
    Optional<byte[]> read(String name) {
        File file = file(name);
        if (!PrivateFiles.isPrivate(directory.toPath()) || !PrivateFiles.isPrivate(file.toPath())) {
            return Optional.empty();
        }
        // The least recently used are deleted first.
        file.setLastModified(System.currentTimeMillis());
        // Not through a channel, which an interrupt of the thread would close.
        try (InputStream stream = new FileInputStream(file)) {
            return Optional.of(stream.readAllBytes());
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /** Write a file, in the place of the one that may be there, and delete the oldest if all are too large. */
    void write(String name, byte[] content) {
        store(file(name), content);
    }

    /**
     * The path of a jar that is kept as it is, written now if none of that name and size is there; or empty if it cannot be.
     *
     * @param name its name, which tells its version
     * @param content asked for if it has to be written
     */
    Optional<Path> keep(String name, long size, Supplier<byte[]> content) {
        File jar = new File(directory, name);
        // Its time stays as it was: what is made of a jar is kept under the jar's name and time.
        if (!isKept(jar, size)) {
            store(jar, content.get());
        }
        return isKept(jar, size) ? Optional.of(jar.toPath()) : Optional.empty();
    }

    private boolean isKept(File jar, long size) {
        return jar.length() == size
                && PrivateFiles.isPrivate(directory.toPath())
                && PrivateFiles.isPrivate(jar.toPath());
    }

    private void store(File file, byte[] content) {
        try {
            PrivateFiles.createDirectories(directory.toPath());
            if (!PrivateFiles.isPrivate(directory.toPath())) {
                return;
            }
            File unfinished = PrivateFiles.createFile(directory.toPath(), "new-" + file.getName(), UNFINISHED)
                    .toFile();
            try {
                try (OutputStream stream = new FileOutputStream(unfinished)) {
                    stream.write(content);
                }
                Files.move(unfinished.toPath(), file.toPath(), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished.toPath());
            }
            deleteOldest();
        } catch (IOException | SecurityException notWritable) {
            // Then the next JVM does the work again.
        }
    }

    private void deleteOldest() throws IOException {
        // A jar stays: another JVM may have it on its class path.
        File[] files = directory.listFiles((parent, name) -> name.endsWith(SUFFIX) || name.endsWith(UNFINISHED));
        if (files == null) {
            return;
        }
        Arrays.sort(files, Comparator.comparingLong(File::lastModified).reversed());
        long bytes = 0;
        for (File file : files) {
            bytes += file.length();
            if (bytes > mostBytes) {
                Files.deleteIfExists(file.toPath());
            }
        }
    }

    private File file(String name) {
        return new File(directory, name + SUFFIX);
    }
}
