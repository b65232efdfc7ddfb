package io.github.warmlambda.launchers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pitest counts what isolated code covers, changes it, and sees tests fail. */
class PitestIT {

    private static final String PLUGIN = """
            <plugin>
                <groupId>org.pitest</groupId>
                <artifactId>pitest-maven</artifactId>
                <version>1.20.0</version>
                <configuration>
                    <outputFormats>CSV</outputFormats>
                    <timestampedReports>false</timestampedReports>
                </configuration>
                <dependencies>
                    <dependency>
                        <groupId>org.pitest</groupId>
                        <artifactId>pitest-junit5-plugin</artifactId>
                        <version>1.2.3</version>
                    </dependency>
                </dependencies>
            </plugin>
            """;

    @Test
    void killsTheMutantsOfTheHandler(@TempDir Path temporary) throws IOException {
        Consumer consumer = Consumer.in(
                        temporary.resolve("consumer"), LocalRepository.in(temporary.resolve("repository")))
                .pom("plugins", PLUGIN);

        Execution maven = consumer.maven("test-compile", "org.pitest:pitest-maven:mutationCoverage");

        assertThat(maven.exitStatus()).as(maven.all()).isZero();
        assertThat(Files.readAllLines(consumer.directory().resolve("target/pit-reports/mutations.csv")))
                .hasSize(2)
                .allSatisfy(line ->
                        assertThat(line).startsWith("DeliveryHandler.java,").contains(",KILLED,"));
    }
}
