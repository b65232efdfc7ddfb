package io.github.warmlambda.internal.fork;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that another process adds to. */
final class GrowingFile {

    private final File path;
    private @Nullable RandomAccessFile file;
    private boolean closed;

    GrowingFile(Path path) {
        this.path = path.toFile();
    }

    File path() {
        return path;
    }

    /** Read what was added; does not wait. Returns the number of bytes, 0 if there are none. */
    synchronized int read(byte[] buffer) {
        if (closed || file == null && !path.exists()) {
            return 0;
        }
        try {
            if (file == null) {
                file = new RandomAccessFile(path, "r");
            }
            return Math.max(0, file.read(buffer));
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(path), e);
        }
    }

    synchronized void close() {
        closed = true;
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
