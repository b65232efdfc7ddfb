package io.github.warmlambda.internal.function;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The directory that Lambda gives a function for its files. Here it is the machine's, and others write there too. */
final class TmpDirectory {

    private static final File DIRECTORY = new File("/tmp");
    private static final List<String> NOT_OF_FUNCTIONS =
            List.of("warm-lambda-", "hsperfdata_", ".java_pid", "surefire");

    private TmpDirectory() {}

    /** The files directly in it, with their sizes; there is at least one entry, the directory itself. */
    static Map<String, Long> files() {
        Map<String, Long> sizes = new TreeMap<>();
        sizes.put(DIRECTORY.getPath(), 0L);
        File[] files = DIRECTORY.listFiles(file ->
                NOT_OF_FUNCTIONS.stream().noneMatch(prefix -> file.getName().startsWith(prefix)));
        if (files != null) {
            for (File file : files) {
                sizes.put(file.getPath(), file.isFile() ? file.length() : 0);
            }
        }
        return sizes;
    }
}
