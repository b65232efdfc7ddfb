package io.github.warmlambda.internal.runtime;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The log stream of one environment: what its code prints and what the platform writes between, in one order. */
public final class EnvironmentLog {

    private static final int TAIL = 4 * 1024;

    private static final int BUFFER = 8 * 1024;

    /** More than anybody reads, and less than fills the disk of a test machine while code prints in a loop. */
    private static final long LARGEST = 64L * 1024 * 1024;

    private final LogStore store = new LogStore();
    private OutputSource source = buffer -> 0;
    private byte[] buffer = {};
    private boolean closed;
    private @Nullable IOException full;
    private boolean cut;

    /** Read from a source, from now on, before all that is written or asked here. */
    public synchronized void readFrom(OutputSource output) {
        source = output;
        buffer = new byte[BUFFER];
    }

    private void readOutput() {
        for (int length = source.read(buffer); length > 0; length = source.read(buffer)) {
            append(buffer, 0, length);
        }
    }

    synchronized void append(byte[] bytes, int offset, int length) {
        if (closed || cut) {
            return;
        }
        if (store.size() + length > LARGEST) {
            cut = true;
            appendLine("WARM_LAMBDA This log is larger than 64 MB: what the function prints from here on is missing");
        } else if (!stored(bytes, offset, length)) {
            cut = true;
            appendLine("""
                    WARM_LAMBDA This log is larger than 1 MB, and cannot be written to a temporary file (%s): \
                    what the function prints from here on is missing""".formatted(full));
        }
    }

    void append(byte[] bytes) {
        append(bytes, 0, bytes.length);
    }

    /** Write a line of the platform, on a line of its own. Returns the position at which it begins. */
    synchronized long appendLine(String line) {
        readOutput();
        String separator = store.atLineStart() ? "" : "\n";
        long start = store.size() + separator.length();
        byte[] bytes = (separator + line + "\n").getBytes(StandardCharsets.UTF_8);
        if (!stored(bytes, 0, bytes.length)) {
            store.appendToMemory(bytes);
        }
        return start;
    }

    private boolean stored(byte[] bytes, int offset, int length) {
        if (full != null) {
            return false;
        }
        try {
            store.append(bytes, offset, length);
            return true;
        } catch (IOException e) {
            full = e;
            return false;
        }
    }

    synchronized long position() {
        return store.size();
    }

    synchronized String text(long from, long to) {
        return new String(store.read(from, to), StandardCharsets.UTF_8);
    }

    /** The last 4 KB of a part of the log, less the rest of a character that they would begin with. */
    synchronized String tail(long from, long to) {
        byte[] bytes = store.read(Math.max(from, to - TAIL), to);
        int start = 0;
        while (start < bytes.length && isContinuation(bytes[start])) {
            start++;
        }
        return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    }

    /** All of it. */
    public synchronized String text() {
        readOutput();
        return text(0, store.size());
    }

    /** Drop what the function prints from here on: its threads may go on for a while. */
    synchronized void close() {
        closed = true;
    }

    /** Close, and delete the temporary file that a large log is in. */
    synchronized void release() {
        closed = true;
        store.release();
    }

    /** A stream for {@code System.out} or {@code System.err}; closing it does not close the log. */
    PrintStream stream() {
        return new PrintStream(new Output(), true, StandardCharsets.UTF_8);
    }

    // In UTF-8, all bytes of a character but the first are 10xxxxxx.
    private static boolean isContinuation(byte b) {
        return (b & 0xC0) == 0x80;
    }

    private final class Output extends OutputStream {
        @Override
        public void write(int b) {
            append(new byte[] {(byte) b});
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            append(bytes, offset, length);
        }
    }
}
