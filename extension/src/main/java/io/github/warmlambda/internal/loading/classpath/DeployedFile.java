package io.github.warmlambda.internal.loading.classpath;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file or directory that a test names as deployed, and what may be wrong with it. */
public final class DeployedFile {

    private final String member;
    private final String name;
    private final File file;

    private DeployedFile(String member, String name) {
        this.member = member;
        this.name = name;
        this.file = new File(name);
    }

    /**
     * The directory that it is on AWS: itself, or where it is unpacked.
     *
     * @param member the member of the configuration that names it
     * @param name its path, relative to the working directory
     * @throws IllegalArgumentException if it cannot be deployed
     */
    public static Path directory(String member, String name) {
        return new DeployedFile(member, name).directory();
    }

    private Path directory() {
        if (!file.exists()) {
            throw wrong(
                    "but does not exist. Relative paths begin at the working directory ["
                            + new File("").getAbsolutePath() + "]. Build it before the test runs, or correct the path.",
                    null);
        }
        if (!file.canRead()) {
            throw wrong("but cannot be read. Change its permissions.", null);
        }
        Path directory = unpacked();
        if (isEmpty(directory)) {
            throw wrong("but is empty. Build it before the test runs, or correct the path.", null);
        }
        return directory;
    }

    private Path unpacked() {
        try {
            Path real = file.toPath().toRealPath();
            return file.isDirectory() ? real : UnpackedArchives.directoryOf(real);
        } catch (IOException e) {
            throw wrong("but cannot be unpacked: " + e.getMessage() + ". Build it again.", e);
        }
    }

    private static boolean isEmpty(Path directory) {
        String[] names = directory.toFile().list();
        return names == null || names.length == 0;
    }

    private IllegalArgumentException wrong(String problem, @Nullable Exception cause) {
        return new IllegalArgumentException(
                member + ": [" + name + "] must be a directory, or an archive in zip or jar format, " + problem, cause);
    }
}
