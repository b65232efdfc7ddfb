package io.github.warmlambda.internal.runtime;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a log: in memory as long as they are few, from then on in a temporary file. The caller holds a lock.
 *
 * <p>Not a {@code FileChannel}: one is closed for ever by a thread that writes to it while its interrupt flag is set.
 */
final class LogStore {

    private static final int MEMORY = 1024 * 1024;
    private static final int FIRST = 1024;

    private byte[] memory = new byte[FIRST];
    private int inMemory;
    private long inFile;
    private @Nullable RandomAccessFile file;
    private @Nullable File path;
    private boolean released;

    long size() {
        return inFile + inMemory;
    }

    /** Whether what comes next begins a line. */
    boolean atLineStart() {
        return size() == 0 || read(size() - 1, size())[0] == '\n';
    }

    /**
     * Append bytes.
     *
     * @throws IOException if they are too many to be kept in memory, and cannot be written to a file: then they are dropped
     */
    void append(byte[] bytes, int offset, int length) throws IOException {
        if (released) {
            return;
        }
        if (inMemory + length > MEMORY) {
            spill();
        }
        if (length > MEMORY) {
            writeToFile(bytes, offset, length);
        } else {
            appendToMemory(bytes, offset, length);
        }
    }

    /** Append a few bytes without a file, even if there is no room for more in memory. */
    void appendToMemory(byte[] bytes) {
        appendToMemory(bytes, 0, bytes.length);
    }

    private void appendToMemory(byte[] bytes, int offset, int length) {
        if (inMemory + length > memory.length) {
            int doubled = Math.min(MEMORY, 2 * memory.length);
            memory = Arrays.copyOf(memory, Math.max(doubled, inMemory + length));
        }
        System.arraycopy(bytes, offset, memory, inMemory, length);
        inMemory += length;
    }

    /**
     * A part of the log.
     *
     * @throws IllegalStateException if it was in the file, and the file has gone
     */
    byte[] read(long from, long to) {
        byte[] part = new byte[Math.toIntExact(to - from)];
        int ofFile = (int) Math.max(0, Math.min(to, inFile) - from);
        if (ofFile > 0) {
            readFromFile(from, part, ofFile);
        }
        int start = (int) (Math.max(from, inFile) - inFile);
        System.arraycopy(memory, start, part, ofFile, part.length - ofFile);
        return part;
    }

    /** Delete the file, if there is one. */
    void release() {
        released = true;
        RandomAccessFile opened = file;
        File created = path;
        if (opened == null || created == null) {
            return;
        }
        file = null;
        try {
            opened.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            created.delete();
        }
    }

    private void spill() throws IOException {
        writeToFile(memory, 0, inMemory);
        inMemory = 0;
    }

    private void writeToFile(byte[] bytes, int offset, int length) throws IOException {
        RandomAccessFile target = file == null ? create() : file;
        target.seek(inFile);
        target.write(bytes, offset, length);
        inFile += length;
    }

    private RandomAccessFile create() throws IOException {
        File created = File.createTempFile("warm-lambda-", ".log");
        created.deleteOnExit();
        RandomAccessFile opened = new RandomAccessFile(created, "rw");
        path = created;
        file = opened;
        return opened;
    }

    private void readFromFile(long from, byte[] part, int length) {
        RandomAccessFile source = file;
        if (released || source == null) {
            throw new IllegalStateException(
                    "This log is larger than 1 MB, so it was kept in a temporary file, which was"
                            + " deleted when its function was closed. Read it before.");
        }
        try {
            source.seek(from);
            source.readFully(part, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
