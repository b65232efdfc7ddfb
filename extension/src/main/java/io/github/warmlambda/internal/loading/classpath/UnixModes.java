package io.github.warmlambda.internal.loading.classpath;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What an archive tells of its files that the JDK's {@code ZipFile} does not: which can be executed, and which are symbolic links.
 * AWS unpacks them as such. An archive that does not tell, or is of a form that is not read here, has plain files only.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">The ZIP format, sections 4.3.12 and 4.3.16</a>
 */
final class UnixModes {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_BYTES = 46;
    private static final int MADE_ON_UNIX = 3;

    private static final int FILE_TYPE = 0170000;
    private static final int SYMBOLIC_LINK = 0120000;
    private static final int EXECUTABLE = 0111;

    private final Map<String, Integer> modes = new HashMap<>();

    private UnixModes() {}

    static UnixModes of(Path archive) throws IOException {
        UnixModes modes = new UnixModes();
        // Not through a channel, which an interrupt of the thread would close.
        try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "r")) {
            long tail = Math.max(0, file.length() - END_BYTES - LONGEST_COMMENT);
            ByteBuffer end = read(file, tail, file.length() - tail);
            for (int at = end.capacity() - END_BYTES; at >= 0; at--) {
                if (end.getInt(at) == END_SIGNATURE) {
                    modes.addEntries(file, end.getInt(at + 16), end.getInt(at + 12));
                    break;
                }
            }
        }
        return modes;
    }

    boolean isSymbolicLink(String entry) {
        return (modes.getOrDefault(entry, 0) & FILE_TYPE) == SYMBOLIC_LINK;
    }

    boolean isExecutable(String entry) {
        return (modes.getOrDefault(entry, 0) & EXECUTABLE) != 0;
    }

    /** Both are negative where the archive is so large that the numbers are elsewhere. */
    private void addEntries(RandomAccessFile file, int offset, int size) throws IOException {
        if (offset < 0 || size < 0 || (long) offset + size > file.length()) {
            return;
        }
        ByteBuffer directory = read(file, offset, size);
        int at = 0;
        while (at + ENTRY_BYTES <= size && directory.getInt(at) == ENTRY_SIGNATURE) {
            int nameBytes = unsignedShort(directory, at + 28);
            int next = at
                    + ENTRY_BYTES
                    + nameBytes
                    + unsignedShort(directory, at + 30)
                    + unsignedShort(directory, at + 32);
            if (next > size) {
                return;
            }
            if (directory.get(at + 5) == MADE_ON_UNIX) {
                String name = new String(directory.array(), at + ENTRY_BYTES, nameBytes, UTF_8);
                modes.put(name, unsignedShort(directory, at + 40));
            }
            at = next;
        }
    }

    private static ByteBuffer read(RandomAccessFile file, long offset, long size) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(size)];
        file.seek(offset);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int unsignedShort(ByteBuffer buffer, int at) {
        return Short.toUnsignedInt(buffer.getShort(at));
    }
}
