package io.github.warmlambda.launchers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forms in which build tools and IDEs hand a class path to the JVM of the tests. */
class ClassPathFormsIT {

    private static final String CONSOLE = "org.junit.platform.console.ConsoleLauncher";

    @TempDir
    private static Path temporary;

    private static Consumer consumer;
    private static List<String> libraries;

    @BeforeAll
    static void createConsumer() throws IOException {
        consumer = Consumer.in(temporary.resolve("con sümer"), LocalRepository.in(temporary.resolve("repository")));
        libraries = consumer.libraries();
    }

    /** The ConsoleLauncher makes a class loader of what it is told. */
    @Test
    void consoleLauncherOfJUnit5() throws IOException {
        List<Launch> launches = succeeds(
                "-jar",
                console(5),
                "execute",
                "--class-path",
                path(all()),
                "--scan-class-path",
                classes("test-classes"));

        assertThat(launches).extracting(Launch::classPath).containsOnly(console(5));
    }

    @Test
    void consoleLauncherOfJUnit6() throws IOException {
        List<String> withoutJUnit = all().stream()
                .filter(it -> !it.matches(".*/(junit|opentest4j|apiguardian)-[^/]*"))
                .toList();

        succeeds(
                "-jar",
                console(6),
                "execute",
                "--class-path",
                path(withoutJUnit),
                "--scan-class-path",
                classes("test-classes"));
    }

    /** Gradle's worker, and IntelliJ IDEA by default. */
    @Test
    void argumentFile() throws IOException {
        List<String> elements = all();
        elements.add(console(5));
        Path file = consumer.directory().resolve("target/arguments");
        Files.writeString(file, "-classpath \"%s\"".formatted(path(elements)));

        assertThat(succeeds("@" + file, CONSOLE, "execute", "--scan-class-path", classes("test-classes")))
                .extracting(Launch::classPath)
                .containsOnly(path(elements));
    }

    /** Eclipse, IntelliJ IDEA and Gradle plug-ins, where a command would be too long: one jar that names the others. */
    @Test
    void pathingJar() throws IOException {
        List<String> elements = all();
        elements.add(console(5));
        Path jar = consumer.directory().resolve("target/pathing.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        elements.stream().map(it -> relative(jar, it)).collect(Collectors.joining(" ")));
        try (OutputStream file = Files.newOutputStream(jar)) {
            new JarOutputStream(file, manifest).close();
        }

        assertThat(succeeds(
                        "-classpath", jar.toString(), CONSOLE, "execute", "--scan-class-path", classes("test-classes")))
                .extracting(Launch::classPath)
                .containsOnly(jar.toString());
    }

    /** IntelliJ IDEA, where the path is in a file: a class loader beside that of the JVM. */
    @Test
    void classLoaderBesideThatOfTheJvm() throws IOException {
        List<String> elements = all();
        elements.add(console(5));
        Path file = consumer.directory().resolve("target/path");
        Files.write(file, elements);
        String own = System.getProperty("wrapper.classes");

        assertThat(succeeds(
                        "-classpath",
                        own,
                        CommandLineWrapper.class.getName(),
                        file.toString(),
                        CONSOLE,
                        "execute",
                        "--scan-class-path",
                        classes("test-classes")))
                .allSatisfy(it -> assertThat(it.classLoader()).isEqualTo("java.net.URLClassLoader"))
                .extracting(Launch::classPath)
                .containsOnly(own);
    }

    private static List<Launch> succeeds(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--disable-banner", "--disable-ansi-colors"));
        Execution jvm = Execution.of(consumer.directory(), command, Map.of());
        assertThat(jvm.exitStatus()).as(jvm.all()).isZero();
        assertThat(jvm.output()).contains("[%10d tests successful      ]".formatted(Consumer.TESTS));
        assertThat(jvm.errors()).isEmpty();
        return consumer.launches();
    }

    private static List<String> all() {
        List<String> elements = new ArrayList<>(List.of(classes("test-classes"), classes("classes")));
        elements.addAll(libraries);
        return elements;
    }

    private static String classes(String folder) {
        return consumer.directory().resolve("target").resolve(folder).toString();
    }

    private static String console(int release) {
        return System.getProperty("console.launcher") + release + ".jar";
    }

    private static String path(List<String> elements) {
        return String.join(File.pathSeparator, elements);
    }

    private static String relative(Path jar, String element) {
        return jar.getParent().toUri().relativize(Path.of(element).toUri()).toString();
    }
}
