package io.github.warmlambda.internal.fork;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The most memory that a process has used.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_status.5.html">proc_pid_status(5)</a>
 */
final class MemoryPeak {

    private static final String PEAK = "VmHWM:";
    private static final int KILOBYTES_PER_MEGABYTE = 1024;

    private static final int LONGEST = 4 * 1024;

    private final String status;
    private volatile long last;

    MemoryPeak(long pid) {
        this.status = "/proc/" + pid + "/status";
    }

    /** In MB, rounded up; of a process that has gone, what was last asked. */
    long megabytes() {
        // Asked with each invocation, so read by hand.
        try (FileInputStream input = new FileInputStream(status)) {
            String text = new String(input.readNBytes(LONGEST), StandardCharsets.ISO_8859_1);
            int start = text.indexOf(PEAK);
            if (start >= 0) {
                String kilobytes = text.substring(start + PEAK.length(), text.indexOf("kB", start));
                last = (Long.parseLong(kilobytes.strip()) + KILOBYTES_PER_MEGABYTE - 1) / KILOBYTES_PER_MEGABYTE;
            }
        } catch (IOException ended) {
            // The last value stays.
        }
        return last;
    }
}
