package io.github.warmlambda.internal.runtime;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The open files and sockets of a process.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_fd.5.html">proc_pid_fd(5)</a>
 */
public final class OpenFiles {

    private static final String OF_PROCESSES = "/proc/";
    private static final String DESCRIPTORS = "/fd";

    private OpenFiles() {}

    /** Those of the test JVM, or empty where the operating system does not tell. */
    static Optional<Set<String>> ofThisJvm() {
        return of("self");
    }

    /** Those of another process, or empty where the operating system does not tell, or the process has gone. */
    public static Optional<Set<String>> of(long pid) {
        return of(String.valueOf(pid));
    }

    /** Each by its descriptor and what that is open for: both are used again, but hardly together. */
    private static Optional<Set<String>> of(String process) {
        Set<String> open = new HashSet<>();
        try (DirectoryStream<Path> descriptors =
                Files.newDirectoryStream(Path.of(OF_PROCESSES + process + DESCRIPTORS))) {
            for (Path descriptor : descriptors) {
                add(descriptor, open);
            }
            return Optional.of(open);
        } catch (IOException notLinux) {
            return Optional.empty();
        }
    }

    private static void add(Path descriptor, Set<String> open) {
        try {
            String target = Files.readSymbolicLink(descriptor).toString();
            // The look itself opens that directory.
            if (!target.startsWith(OF_PROCESSES) || !target.endsWith(DESCRIPTORS)) {
                open.add(descriptor.getFileName() + " " + target);
            }
        } catch (IOException closedMeanwhile) {
            // Then it is not open.
        }
    }
}
