package io.github.warmlambda.internal.loading.classpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassPathRootTests {

    private static final String ODD = "sp ace ümlaut + %20 # ! ?";

    @TempDir
    private Path directory;

    @Test
    void urlsWhenPathIsOddAreThoseOfTheJdkAndReadable() throws Exception {
        Path jar = Jars.jar(directory.resolve(ODD).resolve("a.jar"), Map.of("p/ä #%.txt", "jar"));
        Path classes = directory.resolve(ODD).resolve("classes");
        Jars.file(classes.resolve("p/ä #%.txt"), "directory");

        for (Path path : new Path[] {jar, classes}) {
            ClassPathRoot root = ClassPathRoot.of(path);
            assertThat(root.url()).isEqualTo(path.toRealPath().toUri().toURL());
            assertThat(root.codeSource().getLocation()).isEqualTo(root.url());
            assertThat(root.codeSource().getCertificates()).isNull();
            ClassPathResource resource = root.find("p/ä #%.txt");
            try (InputStream stream = resource.url().openStream()) {
                assertThat(stream.readAllBytes()).isEqualTo(resource.read());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"p", "p/", "p/a.txt", "p/a.txt/", "", "q", "q/", "p//a.txt", "p/../p/a.txt", "../a.jar", "/p"})
    void findAnswersAsUrlClassLoader(String name) throws Exception {
        Path jar = Jars.jar(directory.resolve("a.jar"), Map.of("p/", "", "p/a.txt", "a", "q/b.txt", "b"));
        Path classes = directory.resolve("classes");
        Jars.file(classes.resolve("p/a.txt"), "a");

        for (Path path : new Path[] {jar, classes}) {
            ClassPathRoot root = ClassPathRoot.of(path);
            try (URLClassLoader jdk = new URLClassLoader(new URL[] {root.url()}, null)) {
                URL expected = jdk.findResource(name);
                ClassPathResource resource = root.find(name);
                assertThat(resource == null ? null : resource.url().getPath().replace("file:///", "file:/"))
                        .isEqualTo(expected == null ? null : expected.getPath());
            }
        }
    }

    @Test
    void findWhenNameLeavesTheDirectoryIsNull() throws IOException {
        Jars.file(directory.resolve("secret.txt"), "secret");
        Jars.file(directory.resolve("classes2/secret.txt"), "secret");
        ClassPathRoot root = ClassPathRoot.of(Files.createDirectories(directory.resolve("classes")));

        assertThat(root.find("../secret.txt")).isNull();
        assertThat(root.find("x/../../secret.txt")).isNull();
        assertThat(root.find("../classes2/secret.txt")).isNull();
        assertThat(root.find(directory.resolve("secret.txt").toString())).isNull();
    }

    @Test
    void findWhenFileAppearsLaterInDirectoryFindsIt() throws IOException {
        ClassPathRoot root = ClassPathRoot.of(Files.createDirectories(directory.resolve("classes")));
        assertThat(root.find("p/A.class")).isNull();

        Jars.file(root.path().resolve("p/A.class"), "x");

        assertThat(root.find("p/A.class").size()).isEqualTo(1);
    }

    @Test
    void findInMultiReleaseJarSelectsTheVersionOfThisJvm() throws Exception {
        Map<String, String> entries = Map.of(
                "p/A.class", "base",
                "META-INF/versions/9/p/A.class", "9",
                "META-INF/versions/17/p/A.class", "17",
                "META-INF/versions/99/p/A.class", "99",
                "META-INF/versions/17/only/B.class", "only 17");
        Path multi = Jars.jar(directory.resolve("multi.jar"), Map.of("Multi-Release", "true"), entries);
        Path plain = Jars.jar(directory.resolve("plain.jar"), entries);

        ClassPathResource selected = ClassPathRoot.of(multi).find("p/A.class");
        assertThat(Jars.text(selected)).isEqualTo("17");
        assertThat(selected.name()).isEqualTo("p/A.class");
        assertThat(selected.url().getPath()).endsWith("multi.jar!/META-INF/versions/17/p/A.class");
        assertThat(Jars.text(ClassPathRoot.of(multi).find("only/B.class"))).isEqualTo("only 17");
        assertThat(Jars.text(ClassPathRoot.of(plain).find("p/A.class"))).isEqualTo("base");
        assertThat(ClassPathRoot.of(plain).find("only/B.class")).isNull();
    }

    @Test
    void manifestIsThatOfTheJarAndNullForADirectory() throws IOException {
        Path jar = Jars.jar(directory.resolve("a.jar"), Map.of("Implementation-Version", "7"), Map.of());

        assertThat(ClassPathRoot.of(jar).manifest().getMainAttributes().getValue("Implementation-Version"))
                .isEqualTo("7");
        assertThat(ClassPathRoot.of(directory).manifest()).isNull();
    }

    @Test
    void jarThatIsTruncatedOrMissingIsEmptyAndNamed() throws IOException {
        Path jar = Jars.jar(directory.resolve("a.jar"), Map.of("a.txt", "a"));
        Files.write(jar, Arrays.copyOf(Files.readAllBytes(jar), 60));

        for (Path path : new Path[] {jar, directory.resolve("missing.jar")}) {
            ClassPathRoot root = ClassPathRoot.of(path);
            assertThat(root.problem()).isEmpty();
            assertThat(root.find("a.txt")).isNull();
            assertThat(root.manifest()).isNull();
            assertThat(root.problem())
                    .get()
                    .asString()
                    .contains(path.getFileName().toString(), "could not be opened");
        }
    }

    @Test
    void readWhenInterruptedReadsAndKeepsTheFlag() throws IOException {
        Path jar = Jars.jar(directory.resolve("a.jar"), Map.of("a.txt", "jar"));
        Jars.file(directory.resolve("classes/a.txt"), "directory");
        Thread.currentThread().interrupt();
        try {
            assertThat(Jars.text(ClassPathRoot.of(jar).find("a.txt"))).isEqualTo("jar");
            assertThat(Jars.text(ClassPathRoot.of(directory.resolve("classes")).find("a.txt")))
                    .isEqualTo("directory");
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
        assertThat(Jars.text(ClassPathRoot.of(jar).find("a.txt"))).isEqualTo("jar");
    }

    @Test
    void readWhenFileHasVanishedNamesIt() throws IOException {
        Path file = Jars.file(directory.resolve("a.txt"), "a");
        ClassPathResource resource = ClassPathRoot.of(directory).find("a.txt");
        Files.delete(file);

        assertThatThrownBy(resource::read)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("Could not read [a.txt] of [%s]", directory.toRealPath());
    }

    @Test
    void ofIsOneRootPerRealPathUntilTheJarIsReplaced() throws IOException {
        Path jar = Jars.jar(directory.resolve("a.jar"), Map.of("a.txt", "a"));
        Path link = Files.createSymbolicLink(directory.resolve("link.jar"), jar);
        ClassPathRoot root = ClassPathRoot.of(jar);
        assertThat(ClassPathRoot.of(link)).isSameAs(root);

        Files.delete(jar);
        Jars.jar(jar, Map.of("a.txt", "another".repeat(9)));

        assertThat(new String(ClassPathRoot.of(jar).find("a.txt").read(), StandardCharsets.UTF_8))
                .startsWith("another");
    }
}
