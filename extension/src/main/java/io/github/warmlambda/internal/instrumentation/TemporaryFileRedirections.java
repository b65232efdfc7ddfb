package io.github.warmlambda.internal.instrumentation;

import io.github.warmlambda.internal.bridge.TemporaryFileHooks;
import io.github.warmlambda.internal.instrumentation.Redirection.Use;
import java.util.List;
import java.util.stream.Stream;

/** The part of the {@link Redirections} that concerns temporary files. */
final class TemporaryFileRedirections {

    private static final String TEXT = "Ljava/lang/String;";
    private static final String FILE = "java/io/File";
    private static final String FILES = "java/nio/file/Files";
    private static final String ATTRIBUTES = "[Ljava/nio/file/attribute/FileAttribute;";
    private static final String TO_PATH = ")Ljava/nio/file/Path;";

    private static final List<Redirection> ROWS = List.of(
            row(FILE, "createTempFile", "(" + TEXT + TEXT + ")L" + FILE + ";"),
            row(FILE, "createTempFile", "(" + TEXT + TEXT + "L" + FILE + ";)L" + FILE + ";"),
            row(FILES, "createTempFile", "(" + TEXT + TEXT + ATTRIBUTES + TO_PATH),
            row(FILES, "createTempDirectory", "(" + TEXT + ATTRIBUTES + TO_PATH));

    private TemporaryFileRedirections() {}

    static Stream<Redirection> rows() {
        return ROWS.stream();
    }

    /** Whether a class is concerned as soon as it mentions the name. */
    static boolean hasRareName(Redirection row) {
        return ROWS.contains(row);
    }

    private static Redirection row(String owner, String name, String descriptor) {
        return new Redirection(Use.STATIC_CALL, owner, name, descriptor, TemporaryFileHooks.class, name);
    }
}
