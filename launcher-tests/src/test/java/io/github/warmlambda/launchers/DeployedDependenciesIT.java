package io.github.warmlambda.launchers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A project that tests with Warm Lambda deploys what it would deploy without.
 *
 * @see <a href="https://github.com/apache/maven/issues/7647">A dependency in scope test wins over one in scope runtime</a>
 */
class DeployedDependenciesIT {

    private static final String DEPENDENCY = """
            <dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>%s</dependency>
            """;

    enum Project {
        POWERTOOLS("software.amazon.lambda:powertools-logging-log4j:2.9.0"),
        SWAGGER("io.swagger.core.v3:swagger-core:2.2.30"),
        SDK_1("com.amazonaws:aws-java-sdk-dynamodb:1.12.797"),
        SDK_2("software.amazon.awssdk:dynamodb:2.57.8"),
        SPRING_BOOT("org.springframework.boot:spring-boot-starter-web:3.5.7"),
        QUARKUS("io.quarkus:quarkus-amazon-lambda:3.33.2"),
        MICRONAUT("io.micronaut:micronaut-jackson-databind:4.10.20"),
        HIBERNATE("org.hibernate.orm:hibernate-core:7.4.15.Final"),
        EARLY_CORE("com.amazonaws:aws-lambda-java-core:1.1.0");

        private final String dependency;

        Project(String dependency) {
            this.dependency = dependency;
        }
    }

    @TempDir
    private static Path directory;

    private static Execution maven;

    @BeforeAll
    static void listTheDependenciesOfAllProjects() throws IOException {
        LocalRepository repository = LocalRepository.in(directory.resolve("repository"));
        String modules = Stream.of(Project.values())
                .flatMap(project -> Stream.of(module(project, false), module(project, true)))
                .map("<module>%s</module>"::formatted)
                .collect(Collectors.joining());
        write("", "<packaging>pom</packaging><modules>%s</modules>".formatted(modules));
        for (Project project : Project.values()) {
            write(module(project, false), dependencies(project.dependency));
            write(
                    module(project, true),
                    dependencies(
                            "io.github.warmlambda:warm-lambda:" + System.getProperty("project.version") + ":test",
                            project.dependency));
        }
        maven = Execution.of(
                directory,
                List.of(
                        Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                        "-B",
                        "-fae",
                        "-Dmaven.repo.local=" + repository.directory(),
                        "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:list",
                        "-Dsort",
                        "-DoutputFile=dependencies"),
                Map.of("JAVA_HOME", System.getProperty("java.home")));
    }

    private static String module(Project project, boolean withWarmLambda) {
        return project.name() + (withWarmLambda ? "-with" : "-without");
    }

    private static String dependencies(String... dependencies) {
        return Stream.of(dependencies)
                .map(dependency -> dependency.split(":"))
                .map(it ->
                        DEPENDENCY.formatted(it[0], it[1], it[2], it.length > 3 ? "<scope>" + it[3] + "</scope>" : ""))
                .collect(Collectors.joining("", "<dependencies>", "</dependencies>"));
    }

    private static void write(String module, String content) throws IOException {
        Path pom = directory.resolve(module).resolve("pom.xml");
        Files.createDirectories(pom.getParent());
        Files.writeString(pom, """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                    <modelVersion>4.0.0</modelVersion>
                    <groupId>example</groupId>
                    <artifactId>deployed%s</artifactId>
                    <version>1</version>
                    %s
                </project>
                """.formatted(module.isEmpty() ? "" : "-" + module, content));
    }

    private static List<String> listed(String module) throws IOException {
        Path list = directory.resolve(module).resolve("dependencies");
        assertThat(list).as(maven.all()).exists();
        return Files.readAllLines(list).stream()
                .map(String::strip)
                .filter(line -> line.contains(":"))
                .map(line -> line.replaceAll(" -- module .*", ""))
                .filter(line -> !line.startsWith("The following"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void areTheSame(Project project) throws IOException {
        List<String> without = listed(module(project, false));

        assertThat(without).isNotEmpty();
        assertThat(listed(module(project, true)).stream().filter(line -> !line.contains(":warm-lambda:")))
                .containsExactlyElementsOf(without);
    }

    @Test
    void nothingButWarmLambdaItselfIsAdded() throws IOException {
        assertThat(listed(module(Project.EARLY_CORE, true)))
                .containsExactlyInAnyOrder(
                        "com.amazonaws:aws-lambda-java-core:jar:1.1.0:compile",
                        "io.github.warmlambda:warm-lambda:jar:" + System.getProperty("project.version") + ":test");
    }
}
