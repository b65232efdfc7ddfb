package io.github.warmlambda.launchers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The versions that users have beside the extension: theirs win. */
class VersionsIT {

    @TempDir
    private static Path temporary;

    private static LocalRepository repository;

    @BeforeAll
    static void createRepository() throws IOException {
        repository = LocalRepository.in(temporary.resolve("repository"));
    }

    static List<Versions> versions() throws IOException {
        return Versions.read(System.getProperty("versions").equals("all"));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void run(Versions versions) throws IOException {
        Consumer consumer = versions.consumer(consumer(versions.what().replace("'", "")));

        Execution maven = consumer.maven(versions.arguments("test"));

        assertThat(consumer.succeeded(maven)).allSatisfy(launch -> {
            assertThat(versions.jars())
                    .allSatisfy(jar -> assertThat(launch.classPath()).contains(jar));
            assertThat(launch.classFileVersion()).isEqualTo(44 + versions.release());
        });
        assertThat(maven.output()).contains(versions.surefireGoal());
    }

    @ParameterizedTest
    @ValueSource(strings = "5.9.2")
    void anOlderJUnitIsRefused(String version) throws IOException {
        Execution maven = consumer("JUnit " + version).maven("test", "-Djunit.version=" + version);

        assertThat(maven.output())
                .containsOnlyOnce(
                        "FreshStaticsTest.initializationError » ExtensionConfiguration @WarmLambda needs JUnit Jupiter 5.10 or newer, but this test runs with ["
                                + version
                                + "]. Import a newer org.junit:junit-bom, before the BOM of a framework that has the older one, or use LambdaFunction.of(...), which needs no JUnit.%n"
                                        .formatted())
                .contains("Tests run: 2, Failures: 0, Errors: 2, Skipped: 0");
    }

    @Test
    void anOlderJUnitRunsClassesInParallelButNoMethodsOfOne() throws IOException {
        String option = "-Djunit.jupiter.execution.parallel.";
        Execution maven = consumer("JUnit in parallel")
                .maven(
                        "test",
                        "-Djunit.version=5.11.4",
                        "-DargLine=" + option + "enabled=true " + option + "mode.default=concurrent");

        assertThat(maven.output()).contains("""
                        Methods of @WarmLambda class [example.deliveries.FreshStaticsTest] run in parallel, for which JUnit Jupiter must be 5.12 or newer, but is [5.11.4]. Annotate the class with @Execution(ExecutionMode.SAME_THREAD): classes still run side by side.
                        """);
    }

    private static Consumer consumer(String name) throws IOException {
        return Consumer.in(temporary.resolve(name), repository);
    }
}
