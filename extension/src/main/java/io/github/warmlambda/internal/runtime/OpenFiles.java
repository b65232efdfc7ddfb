package io.github.warmlambda.internal.runtime;

import java.io.File;
import java.util.OptionalLong;

/**
 * The open files and sockets of a process.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_fd.5.html">proc_pid_fd(5)</a>
 */
public final class OpenFiles {

    private OpenFiles() {}

    /** How many the test JVM has, or empty where the operating system does not tell. */
    static OptionalLong ofThisJvm() {
        return count("self");
    }

    /** How many another process has, or empty where the operating system does not tell, or the process has gone. */
    public static OptionalLong of(long pid) {
        return count(String.valueOf(pid));
    }

    private static OptionalLong count(String process) {
        String[] names = new File("/proc/" + process + "/fd").list();
        return names == null ? OptionalLong.empty() : OptionalLong.of(names.length);
    }
}
