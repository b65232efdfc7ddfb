package io.github.warmlambda.internal.fork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What outlives a process that Lambda resets: its directory for temporary files, which is {@code /tmp} there. */
final class Sandbox {

    private final Path directory = ForkDirectory.create("sandbox-");
    private final Path temporary = directory.resolve("tmp");

    Sandbox() {
        try {
            Files.createDirectory(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException("No directory for temporary files can be made", e);
        }
    }

    /** The directory for temporary files. */
    Path temporary() {
        return temporary;
    }

    /** A directory for what is a process's own. */
    Path createDirectory(int environment) {
        try {
            return Files.createDirectory(directory.resolve("environment-" + environment));
        } catch (IOException e) {
            throw new UncheckedIOException("No directory for a process can be made", e);
        }
    }

    void delete() {
        ForkDirectory.delete(directory);
    }
}
