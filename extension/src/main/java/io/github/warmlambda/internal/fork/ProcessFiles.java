package io.github.warmlambda.internal.fork;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The directories of one process, and the file that it prints to.
 *
 * <p>A file, and no pipe: whatever the process has written before it calls the Runtime API is in there when the call arrives, so
 * that an invocation's log is complete when the test sees it, and no thread must pump.
 */
final class ProcessFiles {

    private final Path directory = ForkDirectory.create("environment-");
    private final Path task = directory.resolve("task");
    private final Path temporary = directory.resolve("tmp");
    private final File output = directory.resolve("output").toFile();
    private @Nullable RandomAccessFile reader;
    private boolean deleted;

    ProcessFiles(List<Path> functionPath) {
        try {
            Files.createDirectories(task.resolve("lib"));
            Files.createDirectory(temporary);
            ClassPathJar.write(task.resolve("lib/classpath.jar"), functionPath);
        } catch (IOException e) {
            throw new UncheckedIOException("The directories of a process cannot be made", e);
        }
    }

    /** Its working directory, which is {@code /var/task} on AWS. */
    Path task() {
        return task;
    }

    /** Its directory for temporary files. */
    Path temporary() {
        return temporary;
    }

    /** What it prints to. */
    File output() {
        return output;
    }

    /** Read what it printed and was not read yet. */
    synchronized int readOutput(byte[] buffer) {
        if (deleted || !output.exists()) {
            return 0;
        }
        try {
            if (reader == null) {
                reader = new RandomAccessFile(output, "r");
            }
            return Math.max(0, reader.read(buffer));
        } catch (IOException e) {
            throw new UncheckedIOException("The output of a process cannot be read", e);
        }
    }

    synchronized void delete() {
        deleted = true;
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ForkDirectory.delete(directory);
    }
}
