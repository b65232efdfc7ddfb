package io.github.warmlambda.internal.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * A file that the JVMs of one run write together: each adds to its end. The first line tells which run that is, and the first JVM of another run
 * begins it anew.
 */
final class RunFile {

    private final Path file;
    private final String beginning;
    private final String firstLine;

    /**
     * A file.
     *
     * @param run the run that this JVM belongs to
     * @param beginning what comes after the first line
     */
    RunFile(Path file, String run, String beginning) {
        this.file = file;
        this.beginning = beginning;
        // As a comment, it may stand before the document type of a page.
        this.firstLine = "<!-- " + run + " -->\n";
    }

    /** Add to its end. */
    synchronized void append(String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!isOfThisRun(channel)) {
                channel.truncate(0);
                write(channel, firstLine + beginning);
            }
            write(channel, text);
            lock.release();
        }
    }

    private boolean isOfThisRun(FileChannel channel) throws IOException {
        byte[] expected = firstLine.getBytes(StandardCharsets.UTF_8);
        ByteBuffer actual = ByteBuffer.allocate(expected.length);
        channel.read(actual, 0);
        return Arrays.equals(expected, actual.array());
    }

    private static void write(FileChannel channel, String text) throws IOException {
        channel.position(channel.size());
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** What the JVMs of this run have added so far, or nothing. */
    synchronized String added() throws IOException {
        String all = Files.exists(file) ? Files.readString(file) : "";
        String own = firstLine + beginning;
        return all.startsWith(own) ? all.substring(own.length()) : "";
    }

    Path path() {
        return file;
    }
}
