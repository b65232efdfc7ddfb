package io.github.warmlambda.internal.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForkedJdkTests {

    @Test
    void isThatOfTheTest() {
        assertThat(ForkedJdk.java(System.getProperties())).isEqualTo(System.getProperty("java.home") + "/bin/java");
    }

    @Test
    void mayBeChosen(@TempDir Path directory) throws Exception {
        Path chosen = Files.createSymbolicLink(directory.resolve("jdk"), Path.of(System.getProperty("java.home")));

        assertThat(ForkedJdk.java(choosing(chosen))).isEqualTo(chosen + "/bin/java");
    }

    @Test
    void mustBeOne(@TempDir Path directory) {
        assertThatThrownBy(() -> ForkedJdk.java(choosing(directory)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "isolation = PROCESS: the system property warmlambda.java.home must name the directory of a JDK, but is [%s], which has no bin/java. Correct it, or leave it out to use the JDK of the test."
                                .formatted(directory));
    }

    private static Properties choosing(Path home) {
        Properties properties = new Properties(System.getProperties());
        properties.setProperty("warmlambda.java.home", home.toString());
        return properties;
    }
}
