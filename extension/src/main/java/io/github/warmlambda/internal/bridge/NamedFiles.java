package io.github.warmlambda.internal.bridge;

import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files in {@code /tmp} that the code of one environment has named. That directory is the machine's, where other programs
 * write too; what the function cannot have written is not its own.
 */
final class NamedFiles {

    private static final String DIRECTORY = "/tmp/";
    private static final int MOST = 10_000;
    private static final long NONE = -1;

    /** Each with its size when it was named first. */
    private final Map<String, Long> sizes = new ConcurrentHashMap<>();

    /** A text has come up that may name a file. */
    void named(String path) {
        if (path.startsWith(DIRECTORY) && path.length() > DIRECTORY.length() && sizes.size() < MOST) {
            sizes.computeIfAbsent(path, NamedFiles::size);
        }
    }

    /** Those that the code has made, or of which it has changed the size. */
    Map<String, Long> written() {
        Map<String, Long> written = new TreeMap<>();
        sizes.forEach((path, before) -> {
            long now = size(path);
            if (now != NONE && now != before) {
                written.put(path, now);
            }
        });
        return written;
    }

    private static long size(String path) {
        File file = new File(path);
        return file.isFile() ? file.length() : NONE;
    }
}
