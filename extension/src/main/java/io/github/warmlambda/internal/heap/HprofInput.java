package io.github.warmlambda.internal.heap;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a heap dump, one after another. */
final class HprofInput implements AutoCloseable {

    private static final int SIZE = 1 << 20;

    private final InputStream stream;
    private final byte[] buffer = new byte[SIZE];
    private byte[] bytes = new byte[1 << 12];
    private int position;
    private int end;
    private long before;
    private int idSize = Long.BYTES;

    HprofInput(InputStream stream) {
        this.stream = stream;
    }

    void idSize(int bytes) {
        idSize = bytes;
    }

    int idSize() {
        return idSize;
    }

    boolean isAtEnd() throws IOException {
        return position == end && !fill();
    }

    int u1() throws IOException {
        if (isAtEnd()) {
            throw new EOFException("The heap dump ends in the middle of a record");
        }
        return buffer[position++] & 0xFF;
    }

    int u2() throws IOException {
        return u1() << 8 | u1();
    }

    int u4() throws IOException {
        return u2() << 16 | u2();
    }

    long id() throws IOException {
        return idSize == Integer.BYTES ? u4() & 0xFFFF_FFFFL : (long) u4() << 32 | u4() & 0xFFFF_FFFFL;
    }

    void skip(long bytes) throws IOException {
        long left = bytes;
        while (left > 0) {
            if (isAtEnd()) {
                throw new EOFException("The heap dump ends in the middle of a record");
            }
            int step = (int) Math.min(left, end - position);
            position += step;
            left -= step;
        }
    }

    /** So many bytes, in an array that may be longer and is used again. */
    byte[] bytes(int length) throws IOException {
        if (bytes.length < length) {
            bytes = new byte[Math.max(length, 2 * bytes.length)];
        }
        int read = 0;
        while (read < length) {
            if (isAtEnd()) {
                throw new EOFException("The heap dump ends in the middle of a record");
            }
            int step = Math.min(length - read, end - position);
            System.arraycopy(buffer, position, bytes, read, step);
            position += step;
            read += step;
        }
        return bytes;
    }

    /** How many bytes have been read. */
    long count() {
        return before + position;
    }

    private boolean fill() throws IOException {
        before += position;
        position = 0;
        end = Math.max(0, stream.read(buffer, 0, SIZE));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
