package io.github.warmlambda.internal.bridge;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stands for the methods of the JDK that make temporary files: inside, they are in the directory of the environment. */
public final class TemporaryFileHooks {

    private TemporaryFileHooks() {}

    /** Stands for {@link File#createTempFile(String, String)}. */
    public static File createTempFile(String prefix, @Nullable String suffix) throws IOException {
        return createTempFile(prefix, suffix, (File) null);
    }

    /** Stands for {@link File#createTempFile(String, String, File)}. */
    public static File createTempFile(String prefix, @Nullable String suffix, @Nullable File directory)
            throws IOException {
        return File.createTempFile(
                prefix,
                suffix,
                directory != null
                        ? directory
                        : directory().map(TemporaryDirectory::file).orElse(null));
    }

    /** Stands for {@link Files#createTempFile(String, String, FileAttribute[])}. */
    public static Path createTempFile(@Nullable String prefix, @Nullable String suffix, FileAttribute<?>... attributes)
            throws IOException {
        Optional<TemporaryDirectory> directory = directory();
        return directory.isPresent()
                ? Files.createTempFile(directory.get().path(), prefix, suffix, attributes)
                : Files.createTempFile(prefix, suffix, attributes);
    }

    /** Stands for {@link Files#createTempDirectory(String, FileAttribute[])}. */
    public static Path createTempDirectory(@Nullable String prefix, FileAttribute<?>... attributes) throws IOException {
        Optional<TemporaryDirectory> directory = directory();
        return directory.isPresent()
                ? Files.createTempDirectory(directory.get().path(), prefix, attributes)
                : Files.createTempDirectory(prefix, attributes);
    }

    private static Optional<TemporaryDirectory> directory() {
        return CurrentEnvironment.find().map(hooks -> hooks.systemProperties().temporaryDirectory());
    }
}
