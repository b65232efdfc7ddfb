package io.github.warmlambda.internal.heap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A heap dump, which can be larger than the heap of its reader: it is read from its begin to its end for each question.
 *
 * @see <a href="https://hg.openjdk.org/jdk6/jdk6/jdk/raw-file/tip/src/share/demo/jvmti/hprof/manual.html">The format</a>
 */
final class HprofFile {

    private static final int NAME = 0x01;
    private static final int LOAD_CLASS = 0x02;
    private static final int HEAP_DUMP = 0x0C;
    private static final int HEAP_DUMP_SEGMENT = 0x1C;

    private final Path file;

    HprofFile(Path file) {
        this.file = file;
    }

    void read(HprofVisitor visitor) throws IOException {
        try (HprofInput in = new HprofInput(Files.newInputStream(file))) {
            while (in.u1() != 0) {
                // The name of the format.
            }
            in.idSize(in.u4());
            in.skip(Long.BYTES);
            visitor.begin(in.idSize());
            HprofSegment segment = new HprofSegment(in, visitor);
            while (!in.isAtEnd()) {
                read(in, segment, visitor);
            }
        }
    }

    private static void read(HprofInput in, HprofSegment segment, HprofVisitor visitor) throws IOException {
        int tag = in.u1();
        in.skip(Integer.BYTES);
        long length = in.u4() & 0xFFFF_FFFFL;
        switch (tag) {
            case NAME -> {
                long id = in.id();
                int size = (int) length - in.idSize();
                visitor.name(id, in.bytes(size), size);
            }
            case LOAD_CLASS -> {
                in.skip(Integer.BYTES);
                long id = in.id();
                in.skip(Integer.BYTES);
                visitor.loaded(id, in.id());
            }
            case HEAP_DUMP, HEAP_DUMP_SEGMENT -> segment.read(length);
            default -> in.skip(length);
        }
    }
}
