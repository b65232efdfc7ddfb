package io.github.warmlambda.internal.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryDirectoryTests {

    private final TemporaryDirectory directory = new TemporaryDirectory();

    /** A program that closes nothing. */
    public static final class Careless {

        private Careless() {}

        public static void main(String[] arguments) throws IOException {
            Path file = Files.createDirectory(new TemporaryDirectory().path().resolve("reports"))
                    .resolve("report.csv");
            Files.writeString(file, "abc");
        }
    }

    @Test
    void isMadeWhenItIsAskedForAndGoesWithWhatIsInIt() throws IOException {
        Path path = directory.path();
        Files.writeString(Files.createDirectory(path.resolve("reports")).resolve("report.csv"), "abc");
        assertThat(directory.files())
                .hasEntrySatisfying(
                        "reports/report.csv", mark -> assertThat(mark.size()).isEqualTo(3));

        directory.delete();

        assertThat(path).doesNotExist();
        assertThat(directory.files()).isEmpty();
    }

    @Test
    void oneThatNobodyDeletedGoesWithItsJvm(@TempDir Path temporary) throws Exception {
        Process careless = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Careless.class.getName())
                .inheritIO()
                .start();

        assertThat(careless.waitFor()).isZero();
        assertThat(temporary).isEmptyDirectory();
    }
}
