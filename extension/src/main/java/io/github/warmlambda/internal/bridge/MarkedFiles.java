package io.github.warmlambda.internal.bridge;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;

/** Finds the files below a directory, each with its mark. */
public final class MarkedFiles {

    private static final int MOST = 10_000;

    private MarkedFiles() {}

    /** By their paths; a file has itself below it. What vanishes meanwhile is not there. */
    public static Map<Path, FileMark> below(Path root) {
        Map<Path, FileMark> files = new TreeMap<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.put(file, FileMark.of(file, attributes));
                    return files.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException vanished) {
            // Then it is not shown.
        }
        return files;
    }
}
