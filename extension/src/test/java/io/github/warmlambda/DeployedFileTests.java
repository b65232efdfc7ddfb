package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be wrong with the files that {@code code} and {@code layers} name: one message each, and nothing is left. */
class DeployedFileTests {

    @TempDir
    private Path files;

    public static class Handler implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }

    private static DeploymentZip handler() {
        return new DeploymentZip().classes(Handler.class);
    }

    @Test
    void aFileThatIsMissing() {
        refuses(
                files.resolve("absent.jar"),
                "but does not exist. Relative paths begin at the working directory ["
                        + Path.of("").toAbsolutePath() + "]. Build it before the test runs, or correct the path.");
    }

    @Test
    void aFileThatCannotBeRead() throws IOException {
        Path jar = handler().zip(files.resolve("unreadable.jar"));
        jar.toFile().setReadable(false);
        assumeFalse(Files.isReadable(jar), "the user may read everything");

        refuses(jar, "but cannot be read. Change its permissions.");
    }

    @Test
    void aFileThatIsCutShort() throws IOException {
        Path jar = handler().zip(files.resolve("short.jar"));
        byte[] bytes = Files.readAllBytes(jar);
        Files.write(jar, Arrays.copyOf(bytes, bytes.length / 2));

        refuses(jar, "but cannot be unpacked: zip END header not found. Build it again.");
    }

    @Test
    void aFileOfNoBytes() throws IOException {
        refuses(
                Files.createFile(files.resolve("nothing.jar")),
                "but cannot be unpacked: zip file is empty. Build it again.");
    }

    @Test
    void anEntryThatIsDamaged() throws IOException {
        Path jar = new DeploymentZip().file("text", "a".repeat(1000)).zip(files.resolve("damaged.jar"));
        byte[] bytes = Files.readAllBytes(jar);
        bytes["PK..".length() + 30] ^= 0x55;
        Files.write(jar, bytes);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> function(jar).invoke("x"))
                .withMessageStartingWith(rule(jar) + "but cannot be unpacked: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "lib/../../outside", "/outside", "..", "a/../../warm-lambda-outside"})
    void anEntryOutsideOfTheArchive(String entry) throws IOException {
        Path jar = handler().file(entry, "evil").zip(files.resolve("evil.jar"));
        Set<Path> before = unpacked();

        refuses(
                jar,
                "but cannot be unpacked: its entry [" + entry
                        + "] would be written outside of its directory. Build it again.");
        assertThat(unpacked()).isEqualTo(before);
        assertThat(Path.of("/outside")).doesNotExist();
        assertThat(temporary().resolve("outside")).doesNotExist();
    }

    @Test
    void aFileThatIsADirectoryToo() throws IOException {
        Path jar = new DeploymentZip().file("a", "file").file("a/b", "below").zip(files.resolve("twofold.jar"));
        Set<Path> before = unpacked();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> function(jar).invoke("x"))
                .withMessageStartingWith(rule(jar) + "but cannot be unpacked: ");
        assertThat(unpacked()).isEqualTo(before);
    }

    @Test
    void anArchiveOrDirectoryWithoutFiles() throws IOException {
        String problem = "but is empty. Build it before the test runs, or correct the path.";
        refuses(new DeploymentZip().zip(files.resolve("empty.jar")), problem);
        refuses(Files.createDirectory(files.resolve("empty")), problem);
    }

    @Test
    void aLayerWithoutJarsWhereAwsLooks() throws IOException {
        Path layer = handler().zip(files.resolve("handler.jar"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LambdaFunction.of(Handler.class)
                        .layers(layer.toString())
                        .create()
                        .invoke("x"))
                .withMessage(
                        "layers: [" + layer
                                + "] must hold jars in java/lib/, where alone AWS's Java runtime looks for them, but has none. Put them there, or leave the layer out.");
    }

    @Test
    void aLayerThatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LambdaFunction.of(Handler.class)
                        .layers("target/absent-layer.zip")
                        .create()
                        .invoke("x"))
                .withMessageStartingWith("layers: [target/absent-layer.zip] must be a directory, or an archive");
    }

    private static void refuses(Path code, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> function(code).invoke("x"))
                .withMessage(rule(code) + problem);
    }

    private static String rule(Path code) {
        return "code: [" + code + "] must be a directory, or an archive in zip or jar format, ";
    }

    private static LambdaFunction function(Path code) {
        return LambdaFunction.of(Handler.class).code(code.toString()).create();
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static Set<Path> unpacked() throws IOException {
        try (Stream<Path> directories = Files.list(temporary())) {
            return directories
                    .filter(it -> it.getFileName()
                            .toString()
                            .startsWith("warm-lambda-" + ProcessHandle.current().pid() + "-"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
