package io.github.warmlambda.internal.runtime;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The log stream of one environment: what its code prints and what the platform writes between, in one order. */
final class EnvironmentLog {

    private static final int TAIL = 4 * 1024;

    private final Buffer buffer = new Buffer();
    private boolean closed;

    synchronized void append(byte[] bytes, int offset, int length) {
        if (!closed) {
            buffer.write(bytes, offset, length);
        }
    }

    void append(byte[] bytes) {
        append(bytes, 0, bytes.length);
    }

    /** Write a line of the platform, on a line of its own. Returns the position at which it begins. */
    synchronized int appendLine(String line) {
        if (buffer.size() > 0 && buffer.last() != '\n') {
            buffer.write('\n');
        }
        int start = buffer.size();
        append((line + "\n").getBytes(StandardCharsets.UTF_8));
        return start;
    }

    synchronized int position() {
        return buffer.size();
    }

    synchronized String text(int from, int to) {
        return buffer.text(from, to);
    }

    /** The last 4 KB of a part of the log. */
    synchronized String tail(int from, int to) {
        return buffer.text(Math.max(from, to - TAIL), to);
    }

    synchronized String text() {
        return buffer.text(0, buffer.size());
    }

    /** Drop everything that comes after. */
    synchronized void close() {
        closed = true;
    }

    /** Take lines of the platform once more. */
    synchronized void reopen() {
        closed = false;
    }

    /** A stream for {@code System.out} or {@code System.err}; closing it does not close the log. */
    PrintStream stream() {
        return new PrintStream(new Output(), true, StandardCharsets.UTF_8);
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

    private static final class Buffer extends ByteArrayOutputStream {
        byte last() {
            return buf[count - 1];
        }

        String text(int from, int to) {
            return new String(Arrays.copyOfRange(buf, from, to), StandardCharsets.UTF_8);
        }
    }
}
