package io.github.warmlambda.internal.bridge;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files in {@code /tmp} that the code of one environment has named, and those in directories that it has named. That directory is
 * the machine's, where other programs write too; what the function cannot have written is not its own.
 */
final class NamedFiles {

    private static final String DIRECTORY = "/tmp/";
    private static final int MOST = 10_000;

    /** Each with what was there when it was named first. */
    private final Map<Path, Map<Path, FileMark>> before = new ConcurrentHashMap<>();

    /** A text has come up that may name a file. */
    void named(String text) {
        if (text.startsWith(DIRECTORY) && text.length() > DIRECTORY.length() && before.size() < MOST) {
            try {
                before.computeIfAbsent(Path.of(text), MarkedFiles::below);
            } catch (InvalidPathException noPath) {
                // Then it names no file.
            }
        }
    }

    /** Those that the code has written since. */
    Map<String, FileMark> written() {
        Map<String, FileMark> written = new TreeMap<>();
        before.forEach((named, known) -> MarkedFiles.below(named).forEach((file, mark) -> {
            if (!mark.equals(known.get(file))) {
                written.put(file.toString(), mark);
            }
        }));
        return written;
    }
}
