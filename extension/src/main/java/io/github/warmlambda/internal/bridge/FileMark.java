package io.github.warmlambda.internal.bridge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.zip.CRC32;

/**
 * What tells whether a file has been written between two looks. Two writes within one tick of the file system's clock have one time,
 * so the content of a short file counts too.
 *
 * @param size bytes
 * @param modified milliseconds of the epoch
 * @param checksum of the content, or 0 if the file is long
 */
public record FileMark(long size, long modified, long checksum) {

    private static final int LONG = 64 * 1024;

    /** The mark of a file now. */
    static FileMark of(Path file, BasicFileAttributes attributes) {
        return new FileMark(
                attributes.size(),
                attributes.lastModifiedTime().toMillis(),
                attributes.isRegularFile() && attributes.size() <= LONG ? checksum(file) : 0);
    }

    private static long checksum(Path file) {
        try {
            CRC32 sum = new CRC32();
            sum.update(Files.readAllBytes(file));
            return sum.getValue();
        } catch (IOException unreadable) {
            return 0;
        }
    }
}
