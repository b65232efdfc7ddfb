package io.github.warmlambda.internal.runtime;

import java.util.Map;
import java.util.Optional;

/**
 * How a process ended.
 *
 * @param code what it gave to {@code System.exit}, as a parent process sees it
 * @param signal the name of the signal that ended it, if one did
 */
public record ExitStatus(int code, Optional<String> signal) {

    /** By number, the names that Lambda writes: those of Go, in which it is written. */
    private static final Map<Integer, String> SIGNALS = Map.ofEntries(
            Map.entry(1, "hangup"),
            Map.entry(2, "interrupt"),
            Map.entry(3, "quit"),
            Map.entry(4, "illegal instruction"),
            Map.entry(5, "trace/breakpoint trap"),
            Map.entry(6, "aborted"),
            Map.entry(7, "bus error"),
            Map.entry(8, "floating point exception"),
            Map.entry(9, "killed"),
            Map.entry(10, "user defined signal 1"),
            Map.entry(11, "segmentation fault"),
            Map.entry(12, "user defined signal 2"),
            Map.entry(13, "broken pipe"),
            Map.entry(14, "alarm clock"),
            Map.entry(15, "terminated"));

    private static final int BY_SIGNAL = 128;

    /** A process that ended by itself. Of its status, a parent process sees eight bits. */
    public static ExitStatus of(int status) {
        return new ExitStatus(status & 0xFF, Optional.empty());
    }

    /** A process that did not say that it exits: if a signal ended it, its exit value is 128 more. */
    public static ExitStatus ofKilled(int value) {
        return new ExitStatus(value, Optional.ofNullable(SIGNALS.get(value - BY_SIGNAL)));
    }

    /** What Lambda says of it. */
    String description() {
        if (signal.isPresent()) {
            return "Runtime exited with error: signal: " + signal.get();
        }
        return code == 0
                ? "Runtime exited without providing a reason"
                : "Runtime exited with error: exit status " + code;
    }
}
