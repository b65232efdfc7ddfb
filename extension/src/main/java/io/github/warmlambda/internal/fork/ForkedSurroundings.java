package io.github.warmlambda.internal.fork;

import io.github.warmlambda.internal.runtime.Surroundings;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a process has around its objects, as far as the operating system tells. */
final class ForkedSurroundings {

    private static final int MOST_FILES = 10_000;

    private ForkedSurroundings() {}

    static Surroundings of(long pid, Path temporary) {
        return new Surroundings(Map.of(), Map.of(), files(temporary), threads(pid), 0);
    }

    private static Map<String, Long> files(Path temporary) {
        Map<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(temporary)) {
            files.filter(Files::isRegularFile)
                    .limit(MOST_FILES)
                    .forEach(file -> sizes.put(
                            temporary.relativize(file).toString(), file.toFile().length()));
        } catch (IOException | UncheckedIOException vanished) {
            // What is not there any more is not shown.
        }
        return sizes;
    }

    /** Those of the JVM itself too; they do not become more with every invocation. */
    private static int threads(long pid) {
        String[] tasks = new File("/proc/" + pid + "/task").list();
        return tasks == null ? 0 : tasks.length;
    }
}
