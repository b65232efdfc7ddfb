package io.github.warmlambda.internal.loading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Files and directories that no other user of the machine may write: what is read from them is run. */
final class PrivateFiles {

    private static final Set<PosixFilePermission> OF_DIRECTORY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OF_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOREIGN_WRITE =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    /** Is owned by the user whom the process runs as. */
    private static final Path PROCESS = Path.of("/proc/self");

    private PrivateFiles() {}

    /** Make a directory, and those above it, unless they are there. */
    static void createDirectories(Path directory) throws IOException {
        Files.createDirectories(directory, attributes(directory, OF_DIRECTORY));
    }

    /** Make a file of a name that no other has. */
    static Path createFile(Path directory, String prefix, String suffix) throws IOException {
        return Files.createTempFile(directory, prefix, suffix, attributes(directory, OF_FILE));
    }

    /** Whether nobody else can have written a file or a directory, as far as the operating system tells. */
    static boolean isPrivate(Path file) {
        if (!isPosix(file)) {
            return true;
        }
        try {
            PosixFileAttributes attributes = Files.readAttributes(file, PosixFileAttributes.class);
            return Collections.disjoint(attributes.permissions(), FOREIGN_WRITE)
                    && (!Files.exists(PROCESS) || attributes.owner().equals(Files.getOwner(PROCESS)));
        } catch (IOException absent) {
            return false;
        }
    }

    private static FileAttribute<?>[] attributes(Path file, Set<PosixFilePermission> permissions) {
        return isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
