package io.github.warmlambda.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTests {

    private static final String BEGINNING = "<!DOCTYPE html>\n";

    @TempDir
    private Path directory;

    private Path path;

    @BeforeEach
    void place() {
        path = directory.resolve("made").resolve("index.html");
    }

    private RunFile of(String run) {
        return new RunFile(path, run, BEGINNING);
    }

    @Test
    void jvmsOfOneRunWriteOneFile() throws IOException {
        of("run 1").append("one\n");
        of("run 1").append("two\n");

        assertThat(path).hasContent("<!-- run 1 -->\n<!DOCTYPE html>\none\ntwo\n");
        assertThat(of("run 1").added()).isEqualTo("one\ntwo\n");
    }

    @Test
    void anotherRunBeginsAnew() throws IOException {
        of("run 1").append("one\n");
        of("run 12").append("two\n");

        assertThat(path).hasContent("<!-- run 12 -->\n<!DOCTYPE html>\ntwo\n");
        assertThat(of("run 1").added()).isEmpty();
    }

    @Test
    void aFileOfSomethingElseIsWrittenOver() throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "x");
        of("run 1").append("one\n");

        assertThat(of("run 1").added()).isEqualTo("one\n");
    }

    @Test
    void threadsDoNotMix() throws IOException {
        RunFile file = of("run 1");
        IntStream.range(0, 200).parallel().forEach(i -> {
            try {
                file.append("line\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(file.added().lines()).hasSize(200).containsOnly("line");
    }
}
