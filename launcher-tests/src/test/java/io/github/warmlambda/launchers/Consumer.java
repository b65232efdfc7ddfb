package io.github.warmlambda.launchers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A small project outside of the source tree that uses the packaged jar as its users do: a handler and its tests. */
final class Consumer {

    /** Of its test classes together. */
    static final int TESTS = 6;

    private static final List<String> TEST_CLASSES = List.of("DeliveryHandlerTest", "FreshStaticsTest");

    private final Path directory;
    private final LocalRepository repository;

    private Consumer(Path directory, LocalRepository repository) {
        this.directory = directory;
        this.repository = repository;
    }

    static Consumer in(Path directory, LocalRepository repository) throws IOException {
        copy(Path.of(System.getProperty("consumer")), directory);
        return new Consumer(directory, repository);
    }

    Path directory() {
        return directory;
    }

    /** Add a file of {@code src/} of these tests. */
    Consumer with(String source, String target) throws IOException {
        Path file = directory.resolve(target);
        Files.createDirectories(file.getParent());
        Files.copy(Path.of("src", source), file);
        return this;
    }

    /** Put XML in the place of a comment of its POM. */
    Consumer pom(String comment, String xml) throws IOException {
        Path pom = directory.resolve("pom.xml");
        String text = Files.readString(pom);
        String place = "<!--" + comment + "-->";
        assertThat(text).contains(place);
        Files.writeString(pom, text.replace(place, xml + place));
        return this;
    }

    Execution maven(String... arguments) throws IOException {
        TEST_CLASSES.forEach(test -> launchFile(test).toFile().delete());
        return repository.maven(directory, arguments);
    }

    /** Run Maven, and expect that all tests of the consumer ran and succeeded. */
    List<Launch> succeeds(String... arguments) throws IOException {
        return succeeded(maven(arguments));
    }

    List<Launch> succeeded(Execution maven) throws IOException {
        assertThat(maven.output())
                .as(maven.all())
                .contains("Tests run: %d, Failures: 0, Errors: 0, Skipped: 0%n".formatted(TESTS))
                .contains("BUILD SUCCESS");
        return launches();
    }

    List<Launch> launches() throws IOException {
        List<Launch> launches = new ArrayList<>();
        for (String test : TEST_CLASSES) {
            launches.add(Launch.read(launchFile(test)));
        }
        return launches;
    }

    /** The class path of its tests, without its own classes. */
    List<String> libraries() throws IOException {
        Path file = directory.resolve("target/libraries");
        Execution maven = maven("-q", "test-compile", "dependency:build-classpath", "-Dmdep.outputFile=" + file);
        assertThat(maven.exitStatus()).as(maven.all()).isZero();
        return List.of(Files.readString(file).strip().split(File.pathSeparator));
    }

    private Path launchFile(String test) {
        return directory.resolve("target").resolve(test + ".launch");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                Path target = to.resolve(from.relativize(file).toString());
                try {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
