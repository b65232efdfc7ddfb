package io.github.warmlambda.internal.fork;

import io.github.warmlambda.internal.bridge.FileMark;
import io.github.warmlambda.internal.bridge.MarkedFiles;
import io.github.warmlambda.internal.runtime.Surroundings;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What a process has around its objects, as far as the operating system tells. */
final class ForkedSurroundings {

    private ForkedSurroundings() {}

    static Surroundings of(long pid, Path temporary) {
        return new Surroundings(Map.of(), Map.of(), files(temporary), threads(pid), 0);
    }

    private static Map<String, FileMark> files(Path temporary) {
        Map<String, FileMark> files = new TreeMap<>();
        MarkedFiles.below(temporary)
                .forEach((file, mark) -> files.put(temporary.relativize(file).toString(), mark));
        return files;
    }

    /** Those of the JVM itself too; they do not become more with every invocation. */
    private static int threads(long pid) {
        String[] tasks = new File("/proc/" + pid + "/task").list();
        return tasks == null ? 0 : tasks.length;
    }
}
