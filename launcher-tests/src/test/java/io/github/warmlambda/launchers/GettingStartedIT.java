package io.github.warmlambda.launchers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.launchers.PastedProject.Dependency;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The projects of {@code docs/getting-started.md}, made from its text, are green at their first run. */
class GettingStartedIT {

    private static final Path PAGE = Path.of("../docs/getting-started.md");
    private static final Path COVERAGE = Path.of("../docs/how-to/coverage.md");
    private static final String SOURCES = "src/.*";
    private static final int TESTS = 2;

    @TempDir
    private static Path temporary;

    private static LocalRepository repository;
    private static PastedProject project;

    @BeforeAll
    static void readThePage() throws IOException {
        repository = LocalRepository.in(temporary.resolve("repository"));
        project = PastedProject.of(PAGE);
    }

    @Test
    void theMavenProjectIsGreen() throws IOException {
        Path directory = temporary.resolve("maven");
        project.pasteInto(directory, "pom\\.xml|" + SOURCES);

        Execution maven = repository.maven(directory, "test");

        assertThat(maven.exitStatus()).as(told(maven)).isZero();
        assertThat(maven.output())
                .as(told(maven))
                .contains("Tests run: %d, Failures: 0, Errors: 0, Skipped: 0%n".formatted(TESTS));
    }

    @Test
    void jacocoCoversTheHandlerWithThePluginsOfThePageOnCoverage() throws IOException {
        Path directory = temporary.resolve("coverage");
        project.pasteInto(directory, "pom\\.xml|" + SOURCES);
        String plugins = PastedProject.firstBlock(COVERAGE, "xml");
        Path pom = directory.resolve("pom.xml");
        Files.writeString(
                pom,
                Files.readString(pom)
                        .replaceFirst("(?s)<plugin>(?!.*<plugin>).*?</plugin>", Matcher.quoteReplacement(plugins)));

        Execution maven = repository.maven(directory, "verify");

        assertThat(maven.exitStatus()).as(maven.all()).isZero();
        assertThat(Files.readAllLines(directory.resolve("target/site/jacoco/jacoco.csv")))
                .as("instructions missed and covered")
                .anyMatch(line -> line.matches("purchases,example\\.purchases,PurchaseHandler,0,[1-9].*"));
    }

    /** There is no Gradle here: its dependencies become a class path, which compiles and runs the same sources. */
    @Test
    void theSourcesAreGreenWithTheDependenciesOfTheGradleProject() throws IOException {
        Path directory = temporary.resolve("gradle");
        project.pasteInto(directory, SOURCES);
        List<Dependency> dependencies = project.dependencies("build.gradle.kts");
        String libraries = classPath(dependencies, "test");

        compile(directory, "main", classPath(dependencies, "compile"));
        compile(directory, "test", String.join(File.pathSeparator, classes(directory, "main"), libraries));
        Execution tests = jvm(
                directory,
                "java",
                "-classpath",
                String.join(
                        File.pathSeparator,
                        classes(directory, "test"),
                        classes(directory, "main"),
                        libraries,
                        System.getProperty("console.launcher") + "5.jar"),
                "org.junit.platform.console.ConsoleLauncher",
                "execute",
                "--disable-banner",
                "--disable-ansi-colors",
                "--scan-class-path",
                classes(directory, "test"));

        assertThat(tests.exitStatus()).as(told(tests)).isZero();
        assertThat(tests.output()).as(told(tests)).contains("[%10d tests successful      ]".formatted(TESTS));
    }

    @Test
    void bothProjectsDependOnTheSame() throws IOException {
        String pom = project.file("pom.xml").replaceAll("\\s+", "");

        assertThat(project.dependencies("build.gradle.kts"))
                .filteredOn(it -> !it.name().equals("junit-platform-launcher"))
                .hasSize(4)
                .allSatisfy(it -> assertThat(pom)
                        .contains("<groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>"
                                .formatted(it.group(), it.name(), it.version())));
        assertThat(project.file("build.gradle.kts")).contains("useJUnitPlatform()", "mavenLocal()");
    }

    @Test
    void theyUseThisVersionOfWarmLambda() {
        assertThat(project.dependencies("build.gradle.kts"))
                .filteredOn(it -> it.name().equals("warm-lambda"))
                .extracting(Dependency::version)
                .containsExactly(System.getProperty("project.version"));
    }

    private static String classPath(List<Dependency> dependencies, String scope) throws IOException {
        Path directory = temporary.resolve("class-path-" + scope);
        Path file = directory.resolve("libraries");
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                    <modelVersion>4.0.0</modelVersion>
                    <groupId>example</groupId><artifactId>class-path</artifactId><version>1</version>
                    <dependencies>%s</dependencies>
                </project>
                """.formatted(
                        dependencies.stream().map(Dependency::xml).collect(Collectors.joining())));
        Execution maven = repository.maven(
                directory,
                "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath",
                "-DincludeScope=" + scope,
                "-Dmdep.outputFile=" + file);
        assertThat(maven.exitStatus()).as(told(maven)).isZero();
        return Files.readString(file).strip();
    }

    private static void compile(Path directory, String sourceSet, String classPath) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("--release", "17", "-d", classes(directory, sourceSet), "-classpath", classPath));
        try (Stream<Path> sources = Files.walk(directory.resolve("src").resolve(sourceSet))) {
            sources.map(Path::toString).filter(it -> it.endsWith(".java")).forEach(arguments::add);
        }
        Execution javac = jvm(directory, "javac", arguments.toArray(String[]::new));
        assertThat(javac.exitStatus()).as(told(javac)).isZero();
    }

    private static String classes(Path directory, String sourceSet) {
        return directory.resolve("build/classes").resolve(sourceSet).toString();
    }

    private static Execution jvm(Path directory, String tool, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(List.of(arguments));
        return Execution.of(directory, command, Map.of());
    }

    private static String told(Execution execution) {
        return "a user who pastes docs/getting-started.md gets: " + execution.all();
    }
}
