package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where the function's code finds and makes temporary files. */
class TemporaryFilesTests {

    public static class Making implements RequestHandler<String, List<String>> {

        @Override
        public List<String> handleRequest(String event, Context context) {
            try {
                return made().stream().map(Path::toString).toList();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        private static List<Path> made() throws Exception {
            Callable<File> reflective = () -> (File) File.class
                    .getMethod("createTempFile", String.class, String.class)
                    .invoke(null, "abc", null);
            return List.of(
                    File.createTempFile("abc", null).toPath(),
                    File.createTempFile("abc", ".txt", null).toPath(),
                    Files.createTempFile("abc", null),
                    Files.createTempDirectory("abc"),
                    reflective.call().toPath(),
                    Files.createFile(Path.of(System.getProperty("java.io.tmpdir"), "by-property")));
        }
    }

    public static class Exiting implements RequestHandler<String, String> {

        @Override
        public String handleRequest(String what, Context context) {
            try {
                Path file = Path.of(System.getProperty("java.io.tmpdir"), "written");
                if (what.equals("write")) {
                    Files.writeString(file, "before the end");
                    Runtime.getRuntime().halt(1);
                }
                return file.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static class ElsewhereOnPurpose implements RequestHandler<String, String> {

        @Override
        public String handleRequest(String directory, Context context) {
            try {
                Files.createTempFile(Path.of(directory), "abc", null);
                return File.createTempFile("abc", null, new File(directory)).getParent();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void areInADirectoryOfTheEnvironmentThatEndsWithIt() throws IOException {
        Path directory;
        try (LambdaFunction function = LambdaFunction.of(Making.class).create()) {
            List<?> first = function.invoke("").payloadAs(List.class);
            directory = Path.of((String) first.get(0)).getParent();
            assertThat(first)
                    .hasSize(6)
                    .allSatisfy(file -> assertThat(Path.of((String) file))
                            .exists()
                            .hasParent(Path.of((String) first.get(0)).getParent()));

            function.coldStart();
            List<?> second = function.invoke("").payloadAs(List.class);
            Path later = Path.of((String) second.get(0)).getParent();
            assertThat(later).exists().isNotEqualTo(directory);
            assertThat(directory).doesNotExist();
            directory = later;
        }
        assertThat(directory).doesNotExist();
    }

    @Test
    void surviveAReset() {
        Path file;
        try (LambdaFunction function = LambdaFunction.of(Exiting.class).create()) {
            assertThat(function.invoke("write").error()).isPresent();
            file = Path.of(function.invoke("read").payloadAs(String.class));
            assertThat(file).exists();
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void aDirectoryThatTheCodeNamesIsUsed() throws IOException {
        Path directory = Files.createTempDirectory("warm-lambda-test-");
        try (LambdaFunction function =
                LambdaFunction.of(ElsewhereOnPurpose.class).create()) {
            assertThat(function.invoke(directory.toString()).payloadAs(String.class))
                    .isEqualTo(directory.toString());
        } finally {
            try (Stream<Path> files = Files.list(directory)) {
                files.forEach(file -> file.toFile().delete());
            }
            Files.delete(directory);
        }
    }

    @Test
    void theTestJvmKeepsItsOwn() throws IOException {
        String before = System.getProperty("java.io.tmpdir");
        try (LambdaFunction function = LambdaFunction.of(Making.class).create()) {
            function.invoke("");

            assertThat(System.getProperty("java.io.tmpdir")).isEqualTo(before);
        }
    }
}
