package io.github.warmlambda.launchers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways in which Surefire and Failsafe run tests. */
class MavenIT {

    private static final String FORKED_BOOTER = "org.apache.maven.surefire.booter.ForkedBooter ";

    @TempDir
    private static Path temporary;

    private static LocalRepository repository;
    private static Consumer consumer;

    @BeforeAll
    static void createConsumer() throws IOException {
        repository = LocalRepository.in(temporary.resolve("repository"));
        consumer = Consumer.in(temporary.resolve("consumer"), repository);
    }

    @Test
    void manifestOnlyJar() throws IOException {
        List<Launch> launches = consumer.succeeds("test");

        assertThat(launches)
                .allSatisfy(it -> assertThat(it.command()).matches(".*surefirebooter[-_0-9]+\\.jar .*"))
                .extracting(Launch::classLoader)
                .containsOnly("jdk.internal.loader.ClassLoaders$AppClassLoader");
    }

    @Test
    void classPathOfItsOwn() throws IOException {
        assertThat(consumer.succeeds("test", "-Dsurefire.useManifestOnlyJar=false"))
                .extracting(Launch::command)
                .allSatisfy(it -> assertThat(it).startsWith(FORKED_BOOTER));
    }

    @Test
    void noSystemClassLoader() throws IOException {
        assertThat(consumer.succeeds("test", "-Dsurefire.useSystemClassLoader=false"))
                .extracting(Launch::command)
                .allSatisfy(it -> assertThat(it).startsWith(FORKED_BOOTER));
    }

    @Test
    void insideMavensOwnJvm() throws IOException {
        List<Launch> launches = consumer.succeeds("test", "-DforkCount=0");

        assertThat(launches)
                .allSatisfy(
                        it -> assertThat(it.command()).startsWith("org.codehaus.plexus.classworlds.launcher.Launcher "))
                .extracting(Launch::classLoader)
                .containsOnly("org.apache.maven.surefire.booter.IsolatedClassLoader");
    }

    @Test
    void aJvmForEachTestClassTwoAtATime() throws IOException {
        List<Launch> launches = consumer.succeeds("test", "-DforkCount=2", "-DreuseForks=false");

        assertThat(launches).extracting(Launch::process).doesNotHaveDuplicates();
    }

    @Test
    void failsafeWithThePackagedJar() throws IOException {
        List<Launch> launches = consumer.succeeds("verify", "-DskipUnitTests=true", "-DskipIntegrationTests=false");

        assertThat(launches)
                .extracting(Launch::handler)
                .allSatisfy(it -> assertThat(it).endsWith("/deliveries-1.jar"));
    }

    @Test
    void aPathWithSpacesUmlautsAndSigns() throws IOException {
        Path odd = temporary.resolve("Ä b+c%20 ü!#&");
        Consumer consumer = Consumer.in(odd, LocalRepository.in(odd.resolve("répo +%41")));

        consumer.succeeds("test");
        consumer.succeeds("test", "-Dsurefire.useManifestOnlyJar=false");
    }

    @Test
    void aModule() throws IOException {
        Consumer module = Consumer.in(temporary.resolve("module"), repository)
                .with("modules/module-info.java", "src/main/java/module-info.java");

        List<Launch> launches = module.succeeds("test");

        assertThat(launches).extracting(Launch::module).containsOnly("example.deliveries");
    }
}
