package io.github.warmlambda.internal.fork;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A shell at the end of a pipe, one for all processes of this JVM. It sends them signals, for which Java has no call and a
 * command each would cost milliseconds; and when the pipe ends, because this JVM did, however it did, it kills what is left of
 * them, stopped or not, and deletes their files.
 */
final class Watcher {

    private static final File NOWHERE = new File("/");

    /** A process that leads a group is signalled with its group. */
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            pids=' '
            while read -r verb pid; do
                case $verb in
                    ADD) pids="$pids$pid " ;;
                    END) kill -KILL -"$pid"; pids="${pids%% "$pid" *} ${pids#* "$pid" }" ;;
                    *) kill -"$verb" -"$pid" || kill -"$verb" "$pid" ;;
                esac
            done
            for pid in $pids; do kill -KILL -"$pid" || kill -KILL "$pid"; done
            rm -rf "$1"
            """;

    private final OutputStream commands;

    private Watcher(Path directory) {
        try {
            commands = new ProcessBuilder("/bin/sh", "-c", SCRIPT, "warm-lambda-watcher", directory.toString())
                    .directory(NOWHERE)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "isolation = PROCESS: /bin/sh cannot be started, which ends the processes", e);
        }
    }

    /** The watcher of this JVM. */
    static Watcher ofJvm() {
        return Started.WATCHER;
    }

    /** End this process when this JVM ends. */
    void add(long pid) {
        send("ADD", pid);
    }

    /** This process has ended; end what it started. */
    void end(long pid) {
        send("END", pid);
    }

    /** Let this process stand still. */
    void freeze(long pid) {
        send("STOP", pid);
    }

    /** Let it go on. */
    void thaw(long pid) {
        send("CONT", pid);
    }

    /** Let it print what its threads do. */
    void dumpThreads(long pid) {
        send("QUIT", pid);
    }

    private synchronized void send(String verb, long pid) {
        try {
            commands.write((verb + " " + pid + "\n").getBytes(StandardCharsets.US_ASCII));
            commands.flush();
        } catch (IOException killed) {
            // Then processes are not frozen any more, and end by themselves when this JVM does not answer them.
        }
    }

    /** Started with the first process. */
    private static final class Started {
        static final Watcher WATCHER = new Watcher(ForkDirectory.ofJvm());
    }
}
