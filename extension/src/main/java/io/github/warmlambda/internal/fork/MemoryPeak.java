package io.github.warmlambda.internal.fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The most memory that a process has used.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_status.5.html">proc_pid_status(5)</a>
 */
final class MemoryPeak {

    private static final String PEAK = "VmHWM:";
    private static final int KILOBYTES_PER_MEGABYTE = 1024;

    private final Path status;
    private volatile long last;

    MemoryPeak(long pid) {
        this.status = Path.of("/proc", String.valueOf(pid), "status");
    }

    /** In MB, rounded up; of a process that has gone, what was last asked. */
    long megabytes() {
        try {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith(PEAK)) {
                    long kilobytes = Long.parseLong(line.replaceAll("\\D", ""));
                    last = (kilobytes + KILOBYTES_PER_MEGABYTE - 1) / KILOBYTES_PER_MEGABYTE;
                }
            }
        } catch (IOException ended) {
            // The last value stays.
        }
        return last;
    }
}
