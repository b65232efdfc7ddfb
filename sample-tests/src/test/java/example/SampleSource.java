package example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads in the source of a sample what it shows. */
final class SampleSource {

    static final Path MODULE = Path.of(System.getProperty("basedir", ""));

    private static final Pattern JAVADOC = Pattern.compile("(?ms)^/\\*\\*\\s*(.+?)(?:\\.\\s.*)?\\*/");
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+ ([^}]+)}");

    private SampleSource() {}

    /** The first sentence of its comment; empty if it is not where the module has it: somebody runs the samples from elsewhere. */
    static String firstSentence(String className) {
        Path source = MODULE.resolve("src/test/java/" + className.replace('.', '/') + ".java");
        try {
            Matcher comment = JAVADOC.matcher(Files.readString(source));
            return comment.find() ? plain(comment.group(1)) : "";
        } catch (IOException noSource) {
            return "";
        }
    }

    private static String plain(String comment) {
        return INLINE_TAG
                .matcher(comment)
                .replaceAll("$1")
                .replaceAll("\\s*\\n \\*\\s*", " ")
                .strip();
    }
}
