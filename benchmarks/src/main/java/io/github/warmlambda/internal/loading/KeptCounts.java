package io.github.warmlambda.internal.loading;

import java.io.DataInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What instrumentation did in a JVM, counted in the files that are kept of it. */
public final class KeptCounts {

    private int seen;
    private int rewritten;
    private long bytesBefore;
    private long bytesAfter;

    private KeptCounts() {}

    /** Count in a directory. */
    public static KeptCounts of(Path directory) throws IOException {
        KeptCounts counts = new KeptCounts();
        try (Stream<Path> files = Files.list(directory)) {
            files.forEach(counts::add);
        }
        return counts;
    }

    private void add(Path file) {
        try (DataInputStream input = new DataInputStream(new FileInputStream(file.toFile()))) {
            input.readInt();
            input.readUTF();
            for (int left = input.readInt(); left > 0; left--) {
                input.readUTF();
                add(KeptClass.read(input));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(KeptClass kept) {
        byte[] changed = kept.changed();
        seen++;
        if (changed != null) {
            rewritten++;
            bytesBefore += kept.size();
            bytesAfter += changed.length;
        }
    }

    /** The classes that were looked at. */
    public int seen() {
        return seen;
    }

    /** Those of them that were rewritten. */
    public int rewritten() {
        return rewritten;
    }

    /** The bytes of the rewritten ones before. */
    public long bytesBefore() {
        return bytesBefore;
    }

    /** The bytes of the rewritten ones after. */
    public long bytesAfter() {
        return bytesAfter;
    }
}
